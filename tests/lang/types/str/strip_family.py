def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


print(repr("  a b \n".strip()), repr("  a ".lstrip()), repr("  a ".rstrip()), "xxaxx".strip("x"), "abcba".strip("ab"), "abc".strip(""), "xyzaxyz".lstrip("xyz"), "www.a.com".strip("w.moc"), repr("\u2003 a\x85".strip()), "aaa".strip("a") == "", "  a".strip(None) == "a")
show(lambda: "a".strip(1))
show(lambda: "a".strip("a", "b"))
