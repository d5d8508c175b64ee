for s in ("level", "été", "ab", "😀a😀", ""):
    print(s, s == s[::-1], "".join(reversed(s)))
