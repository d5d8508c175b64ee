def encode(s):
    out = []
    for c in s:
        if out and out[-1][0] == c: out[-1][1] += 1
        else: out.append([c, 1])
    return "".join(f"{c}{n if n > 1 else ''}" for c, n in out)
def decode(s):
    out, n = "", ""
    prev = None
    for c in s + "\0":
        if c.isdigit(): n += c; continue
        if prev is not None: out += prev * int(n or 1)
        prev, n = c, ""
    return out
for s in ("aaabbc", "", "abc", "zzzzzzzzzzzz"):
    print(encode(s), decode(encode(s)) == s)
