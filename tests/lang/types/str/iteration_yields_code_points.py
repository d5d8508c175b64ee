for c in "aé😀":
    print(c, ord(c), len(c))
print(list("abc"), tuple(""), [*"xy"], dict(zip("ab", "cd")), list(reversed("abc")), list(enumerate("ab")))
