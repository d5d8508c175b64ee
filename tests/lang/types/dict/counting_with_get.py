c = {}
for ch in "mississippi":
    c[ch] = c.get(ch, 0) + 1
print(c, sorted(c.items(), key=lambda kv: (-kv[1], kv[0])))
