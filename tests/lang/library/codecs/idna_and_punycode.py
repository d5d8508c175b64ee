"""Names of hosts in other scripts."""

import codecs

for name in ("bücher.de", "tést", "a.b.", "ПРИВЕТ.рф", "straße.de", "日本語。jp", "plain.org", ""):
    data = name.encode("idna")
    print(name, data, data.decode("idna"))
for text in ("bücher", "他们为什么不说中文", "3年B組金八先生", "abc", "é"):
    data = text.encode("punycode")
    print(data, data.decode("punycode") == text)
print(codecs.lookup("IDNA").name, codecs.lookup("punycode").name, codecs.encode("ü", "idna"), "ab\u00adc".encode("idna"))
for refused in (("a" * 64, "idna"), ("a..b", "idna"), (".a", "idna"), ("\u0627a", "idna"), (b"w&", "punycode"), (b"xn--w&", "idna")):
    text, codec = refused
    try:
        print(text.encode(codec) if isinstance(text, str) else text.decode(codec))
    except UnicodeError:
        print("refused", text[:5])
