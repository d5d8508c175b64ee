def shift(text, n):
    out = []
    for c in text:
        if c.isalpha() and c.isascii():
            base = ord("A") if c.isupper() else ord("a")
            out.append(chr((ord(c) - base + n) % 26 + base))
        else:
            out.append(c)
    return "".join(out)
print(shift("Hello, World!", 3), shift(shift("Hello, World!", 3), -3))
