import re

texts = ["plain ascii text 12", "caf\xe9 \xb5m \xb2", "\u0416\u0443\u043a \u0661\u0662 \u2028", "\U0001f600 a\U00010400b \U0001d7d8", "\ud800x\udc00"]
patterns = [
    r"\w+", r"\W+", r"\d+", r"\D", r"\s+", r"\S+", r"\b\w", r"\B\w", r"[^\s]+", r"[\u0400-\u04ff]+", r"[\U0001f600-\U0001f64f]", r"\u0416", r"\N{GRINNING FACE}|\N{LATIN SMALL LETTER E WITH ACUTE}", r".", r"[a-z\xe9]+",
    r"(?a)\w+", r"(?i)[\xe0-\xff]", r"\ud800.", r"[\w-]+", r"[^a-z]", r"[\d\u0416]", "\u0443\u043a", "(\u0416)(\u0443)?", r"\U00010400b",
]
for pattern in patterns:
    for text in texts:
        print(ascii(pattern), ascii(re.findall(pattern, text)), [found.span() for found in re.finditer(pattern, text)], ascii(re.sub(pattern, "<\\g<0>>", text)), ascii(re.split(pattern, text)))
print([ascii(c) for c in map(chr, range(0x250)) if re.match(r"\s", c)], sum(bool(re.match(r"\w", chr(c))) for c in range(0x3000)), sum(bool(re.match(r"\d", chr(c))) for c in range(0x3000)))
for letter in "aksiµßåθωſıİKÅǅΣ\u0345\u1e9e\ufb05":
    print(ascii(letter), ascii([chr(c) for c in range(0x2200) if re.fullmatch(letter, chr(c), re.I)]), ascii([chr(c) for c in range(0x2200) if re.fullmatch(f"[{letter}]", chr(c), re.I)]))
