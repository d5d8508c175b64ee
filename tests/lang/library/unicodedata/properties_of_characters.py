import unicodedata

CHARACTERS = "aZ5 \n\u0301\u00e9\u05d0\u0661\u2028(\u3042\uff21\uff71\u4e00\u1100\uac00\u00bd\u2460\U0001f600\U0001d7d8\u202e\ufb01\u0378"
for c in CHARACTERS:
    print(
        ascii(c),
        unicodedata.category(c),
        unicodedata.bidirectional(c),
        unicodedata.combining(c),
        unicodedata.east_asian_width(c),
        unicodedata.mirrored(c),
        repr(unicodedata.decomposition(c)),
    )
print(unicodedata.combining("\u0327"), unicodedata.combining("\u0345"), unicodedata.decomposition("\u212b"))
for text in ["e\u0301", "\u00e9", "abc", "", "\ufb01", "\uac00", "\u1100\u1161", "a\u0327\u0301", "a\u0301\u0327"]:
    print(ascii(text), *(unicodedata.is_normalized(form, text) for form in ["NFC", "NFD", "NFKC", "NFKD"]))
print(unicodedata.unidata_version)
for wrong in [
    lambda: unicodedata.bidirectional("ab"),
    lambda: unicodedata.combining(""),
    lambda: unicodedata.mirrored(1),
    lambda: unicodedata.decomposition(b"a"),
    lambda: unicodedata.east_asian_width(),
    lambda: unicodedata.is_normalized("NFX", "a"),
    lambda: unicodedata.is_normalized("NFC"),
    lambda: unicodedata.is_normalized("NFC", 1),
]:
    try:
        print(wrong())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
