from urllib.parse import *

for text in ("abc def/~", "ü€", "a+b&c=d", "", "%41", "\x00\x7f", b"\xff /", "\ud800" if False else "x"):
    print(repr(text), quote(text), quote(text, safe=""), quote_plus(text), quote(text, safe="&+ü"), quote(text, safe=b"/%"))
print(quote("é", encoding="latin-1"), quote("é€", encoding="ascii", errors="replace"), quote_from_bytes(b"a b\xff", safe=""), quote_plus("a b+", safe="+"), quote_plus(b"a b"))
for text in ("abc%20def", "%C3%BC%E2%82%AC", "%c3%", "%zz%4", "a+b", "%ff", "ü%20x", "%25%32%30", ""):
    print(ascii(unquote(text)), ascii(unquote_plus(text)), unquote_to_bytes(text), ascii(unquote(text, errors="ignore")), ascii(unquote(text, "latin-1")))
print(unquote(b"%41b"), unquote_to_bytes(b"%41"), unquote_to_bytes("ü%41"))
for bad in (lambda: quote(b"x", encoding="utf-8"), lambda: quote(b"x", errors="strict"), lambda: quote_from_bytes("x"), lambda: quote(5), lambda: urlencode("abc"), lambda: urlencode(5), lambda: urlencode([1])):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)
for query in ("a=1&b=2&a=3", "a=&b", "a=1;b=2", "x=%C3%BC+y&z=a%26b", "=v&&k==", "", b"a=1&b=%ff", "a=1&a=2&"):
    print(query, parse_qs(query), parse_qsl(query), parse_qsl(query, keep_blank_values=True), parse_qs(query, separator=";" if isinstance(query, str) else b";"))
for options in ({"strict_parsing": True}, {"max_num_fields": 1}, {"separator": ""}):
    try:
        print(parse_qsl("a&b=1", **options))
    except ValueError as error:
        print(error)
print(parse_qsl("a=%e9", encoding="latin-1"), parse_qsl("a=%e9", errors="ignore"), parse_qsl(None), parse_qs("a=1", max_num_fields=2))
print(urlencode({"a": 1, "b c": "d&e", "ü": "é"}), urlencode([("a", [1, 2]), ("b", "x")], doseq=True), urlencode({"a": [1, 2]}), urlencode({"a": "x y"}, quote_via=quote), urlencode({b"k": b"v w"}), urlencode({"a": None, "b": True}), urlencode([("a", "é")], encoding="latin-1"), urlencode({"a": "/"}, safe="/"), urlencode({"a": 5, "b": b"x"}, doseq=True), urlencode({}))
print(parse_qs(urlencode({"q": "a b&c=d/é"})), sorted(__all__) if "__all__" in globals() else "")
