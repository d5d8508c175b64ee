a, b = "é", "e\u0301"
print(a == b, len(a), len(b), a in b, b.upper() == a.upper(), [ascii(c) for c in b])
