import urllib.parse as u, html
print(u.quote("a b/é&"), u.unquote("a%20b%C3%A9"), u.urlencode({"a": 1, "b": "x y"}), u.parse_qs("a=1&a=2&b="), u.urlparse("https://u:p@h.com:80/p;x?q=1#f"), u.urljoin("http://a/b/c", "../d"), u.urlsplit("http://h/p?q").query, u.quote_plus("a b+c"), html.escape("<a href='x'>&"), html.unescape("&lt;&eacute;&#65;&#x42;&amp;amp;"))
