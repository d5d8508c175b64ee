print(b"abc", B'x', b"\x00\xff\n\101", b"a" b"b", rb"\\", b"""multi
line""", b"\u0041", len(b"\N{x}"))
