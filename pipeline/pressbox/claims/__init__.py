"""A Release to flat claims: subject, attribute, value, and where it is said.

The same thing said in two releases, or in two ways, gets the same subject and attribute, so that claims meet by key
and never by comparing each with each.
"""

from pressbox.claims.claim import Claim
from pressbox.claims.making import claims_of

__all__ = ["Claim", "claims_of"]
