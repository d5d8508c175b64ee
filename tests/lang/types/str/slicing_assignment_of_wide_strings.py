s = "a日b😀c"
print([s[i:j] for i in range(3) for j in range(3, 6)], s[::-1], s[1::2], s[-2:], [ord(c) for c in s], len(s), len(s.encode()), len(s.encode("utf-16-le")) // 2)
