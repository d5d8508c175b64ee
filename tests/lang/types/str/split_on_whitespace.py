for s in ("a b c", "  a  b ", "", "   ", "a\tb\nc\r\nd", "a\x1cb\x85c\u2003d\u00a0e", "one"):
    print(repr(s), s.split(), s.split(None, 1), s.rsplit(None, 1))
