"""The report that people open: a page that works offline, prints, and can be mailed; and the same as Markdown and JSON.

`gather` goes through the releases once; `data` is what the page says; one module a picture gathers its numbers and
places them on a sheet; the templates are all that makes markup and holds words that people see.
"""

from pressbox.report.page.wish import Wish
from pressbox.report.page.write import is_ours, refuse_unknown, save, save_wished

__all__ = ["Wish", "is_ours", "refuse_unknown", "save", "save_wished"]
