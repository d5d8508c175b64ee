# outcome: raised:TypeError | raised:ValueError
code = type((lambda: 0).__code__)
code(0, 0, 0, 0, 0, 0, b"\xff\xff\xff\xff", (), (), (), "x", "x", "x", 1, b"", b"")()
