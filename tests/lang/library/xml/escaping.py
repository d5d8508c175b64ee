from xml.sax.saxutils import escape, quoteattr, unescape

print(escape("<a & b>"), escape("'x'", {"'": "&apos;"}), unescape("&lt;a &amp;amp; b&gt;"), unescape("&q;", {"&q;": "Q"}))
print(quoteattr("a"), quoteattr('a"b'), quoteattr("a\"b'c"), quoteattr("a\nb<"))
