# outcome: finished | fuel
n = 0
for i in range(0, 0x110000, 7):
    c = chr(i)
    n += c.isalpha() + len(c.upper()) + len(c.casefold()) + c.isprintable() + c.isidentifier()
print(n > 0)
