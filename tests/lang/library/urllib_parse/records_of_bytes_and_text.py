from urllib import parse

URL = "http://user@host:80/path;p?query=1#fragment"
for split in [parse.urlsplit, parse.urlparse, parse.urldefrag]:
    text, data = split(URL), split(URL.encode())
    print(text, type(text) is getattr(parse, type(text).__name__), text.fragment)
    print(data, type(data) is getattr(parse, type(data).__name__), data.fragment)
    print(text.encode() == data, data.decode() == text, text.geturl(), data.geturl(), type(text.encode("ascii")).__name__)
print(parse.ParseResult("http", "h", "/p", "", "q", "f").geturl(), parse.ParseResultBytes(b"http", b"h", b"/p", b"x", b"", b"f").geturl())
print(parse.SplitResult("", "h:99", "/p", "", "").port, parse.SplitResultBytes(b"", b"h:99", b"/p", b"", b"").hostname)
print(parse.DefragResult("u", "f").geturl(), parse.DefragResultBytes(b"u", b"").geturl(), parse.DefragResultBytes(b"u", b"f")._fields)
print(parse.ParseResult._fields, parse.SplitResultBytes._fields, parse.ParseResult.fragment.__doc__ is not None)
print(parse.urldefrag("#only").fragment, parse.urldefrag("none").fragment == "", parse.urlsplit(URL)._replace(fragment="new").geturl())
for wrong in [lambda: parse.SplitResult("a"), lambda: parse.urlsplit(URL)._replace(other=1), lambda: parse.urljoin("a", b"b")]:
    try:
        print(wrong())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
