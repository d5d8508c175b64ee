s = "abcdefghijkl"
print([s[i : i + 5] for i in range(0, len(s), 5)], ["".join(p) for p in zip(s[::2], s[1::2])], s[::-1][::2], [s[i::4] for i in range(4)])
