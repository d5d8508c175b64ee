s = "e\u0301\u200d\ufeffx"
print(len(s), s.isalpha(), s.isidentifier(), ascii(s.upper()), ascii(s.strip()), s.isprintable(), [c.isspace() for c in s])
