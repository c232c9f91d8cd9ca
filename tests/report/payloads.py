"""Words that a page may take for more than words: 300 of them, from some kinds in some dresses."""

from itertools import product

_KINDS = (
    "<script>alert(1)</script>", "</script><script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<svg/onload=alert(1)>",
    "\" onmouseover=\"alert(1)", "' onfocus='alert(1)' autofocus='", "<iframe src=//evil.example></iframe>", "</style><style>*{display:none}",
    "javascript:alert(1)", "<a href=javascript:alert(1)>x</a>", "data:text/html,<script>alert(1)</script>", "<base href=//evil.example>",
    "<meta http-equiv=refresh content=0>", "<form action=//evil.example><input name=q>", "</title><h1>x", "</pre></details></article></main>",
    "<!-- comment", "<![CDATA[x]]>", "]]></svg><b>", "{{ 7*7 }}", "{% raw %}", "${alert(1)}", "&lt;b&gt;&amp;", "\u202eright to left\u202c",
    "\u2066isolate\u2069", "zero\u200bwidth", "line\u2028separator\u2029", "\x00nul\x1b[31m\x07", "\x85\x9b", "\ufffe\U000e0041",
    "<math><mtext></p><img>", "<table><td>", "<plaintext>", "<noscript><p title=\"</noscript><img>\">", "<template><b>", "`${1}`",
    "file:///etc/passwd", "https://evil.example/a?b=c&d=e#f", "CON", "../../../etc/passwd", "\ud7ff日本語 🏎️ é", "= 1+1 | cat",
)  # fmt: skip
_DRESSES = ("{}", "a {} b", "{}\n{}", '"{}"', "'{}'", "<{}>", "{}" * 30, "({})")
_DRESSED = [dress.replace("{}", kind) for dress, kind in product(_DRESSES, _KINDS)]
PAYLOADS = (*_DRESSED[:299], "w" * 100_000)
