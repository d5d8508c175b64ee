# outcome: finished
s = "".join(chr(c) for c in range(0xD800, 0xE000))
print(len(s), len(s.encode("utf-8", "surrogatepass")), s == s.encode("utf-16", "surrogatepass").decode("utf-16", "surrogatepass"), len(repr(s)) > len(s))
