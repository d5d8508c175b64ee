import re

cases = [
    (r"(?i)ab", "AB ab aB"), (r"(?i:a)b", "Ab AB ab"), (r"a(?-i:b)", "AB Ab ab", re.I), (r"(?s).", "\n"), (r"(?s:.)(.)?", "\n\n"), (r"(?m)^a$", "a\nb\na"), (r"(?m:^)b(?-m:$)", "a\nb\nb", re.M),
    (r"(?x) a b # comment" "\n c", "abc"), (r"(?x: a [ ] b )c", "a bc"), (r"a\ b(?#note)c", "a bc", re.X), (r"(?a:\w)\w", "aé éa", 0), (r"(?a)\w+", "aéb"), (r"(?ims) A . b $", "A\nb"),
    (r"(?x) # only a comment", "x"), (r"[a#]  # class", "#", re.X), (r"(?-x:a b)c", "a bc", re.X), (r"(?i)[^a]", "Aab"), (r"(?i)[a-c]+", "xABCx"), (r"(?i)(a)\1", "aA Aa"), (r"(?i)ß|ſ|K", "ẞ s k"),
    (r"(?i)[\u0400-\u045f]+", "Ж"), (r"(?i)é", "É"), (r"(?ai)é|k", "É K \u212a"), (r"(?i)\u03c3", "Σςσ"), (r"(?i)ǆ", "ǅǄ"), (r"(?i)[^\W\d]", "aA1"), (r"(?i)i", "iIİı"),
]
for pattern, text, *flags in cases:
    compiled = re.compile(pattern, *flags)
    print(ascii(pattern), compiled.flags, ascii([found.span() for found in compiled.finditer(text)]), compiled.groups)
for pattern, text in ((rb"(?i)[a-z]+", b"aZ\xe9"), (rb"(?L)\w+", b"az"), (rb"\w+\W", b"ab\xff"), (rb"[\x80-\xff]+", b"a\xe9\xfe"), (rb"(?i)\xe9", b"\xc9"), (rb"\d\s", b"1 2\x0b")):
    print(pattern, re.compile(pattern).flags, re.findall(pattern, text), re.findall(pattern, bytearray(text)), re.findall(pattern, memoryview(text)))
