from urllib.parse import *

urls = [
    "http://user:pa%20ss@Host.Example:8080/a/b;p=1?q=1&r=2#frag", "https://[::1]:443/x", "//netloc/path", "path/only", "/abs?x#y", "mailto:a@b.c",
    "file:///etc/x", "http://h", "http://h?", "http://h#", "HTTP://A/", "a:b:c", "1a:b", "http:x", "", "?q", "#f", ";p", "http://h:/", "http://h:99999/", "http://h:x/",
    "tel:+1-2;ext=3", "svn+ssh://x/y", "http://a@b@c:1/", "http://h/ü?é#ñ", "  http://x/y\n", "ht\ttp://x", "http://[fe80::1%25en0]/", "data:,x", "x://y", "http:///p", "javascript:alert(1)", "http://h/a;b/c;d",
]
for url in urls:
    parts = urlsplit(url)
    print(url.strip(), tuple(parts), tuple(urlparse(url)), parts.geturl(), urlunparse(urlparse(url)), tuple(urldefrag(url)))
    try:
        print("  ", parts.username, parts.password, parts.hostname, parts.port)
    except ValueError as error:
        print("  ", error)
for bad in ("http://[::1", "http://::1]", "http://[x]/", "http://a[::1]/", "http://[1.2.3.4]/", "http://[v1.x]/", "http://[vz]/", "http://\u2100.com", "http://[::1]x/"):
    try:
        print(urlsplit(bad))
    except ValueError as error:
        print(ascii(bad), ascii(str(error)))
base = "http://a/b/c/d;p?q"
for relative in "g:h g ./g g/ /g //g ?y g?y #s g#s g?y#s ;x g;x g;x?y#s . ./ .. ../ ../g ../.. ../../ ../../g ../../../g ../../../../g /./g /../g g. .g g.. ..g ./../g ./g/. g/./h g/../h g;x=1/./y g;x=1/../y g?y/./x g?y/../x g#s/./x http:g http:".split() + [""]:
    print(relative, urljoin(base, relative))
for a, b in (("", "x"), ("x", ""), ("http://a/b/c", "d?e"), ("a/b", "../c"), ("mailto:x", "y"), ("http://h", "x"), ("http://h?q", "x"), ("file:///a/b", "c"), ("http://h/a//b", "c"), ("svn://h/x", "y"), ("http://h/a", "https:b"), (b"http://h/a", b"b")):
    print(a, b, urljoin(a, b))
print(urlsplit(b"http://u@h:1/p?q#f"), urlsplit(b"http://u@h:1/p").hostname, urlparse(b"http://h/p;x").params, urldefrag(b"a#b"))
print(urlsplit("http://h/p").encode(), urlsplit(b"http://h/p").decode(), urlsplit("x", scheme="http"), urlsplit("http://h#f", allow_fragments=False), urlparse("p#f;x", allow_fragments=False))
print(urlsplit("http://h/p")._replace(scheme="ftp").geturl(), urlunsplit(("", "", "//x", "", "")), urlunsplit(["http", "h", "p", "q", "f"]), urlunsplit(("file", "", "/x", "", "")), urlunsplit(("x", "", "/y", "", "")))
try:
    urljoin("a", b"b")
except TypeError as error:
    print(error)
print(repr(urlparse("http://h/p;x?q#f")), repr(urldefrag("x#y")), SplitResult("a", "b", "c", "d", "e").geturl(), DefragResult("u", "").geturl())
