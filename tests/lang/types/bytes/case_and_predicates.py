for b in (b"abc", b"ABC", b"Abc Def", b"123", b"", b" \t", b"a1", b"\xe9\xff", b"a_b"):
    print(b, b.upper(), b.lower(), b.title(), b.capitalize(), b.swapcase(), b.isalpha(), b.isdigit(), b.isalnum(), b.isspace(), b.isupper(), b.islower(), b.istitle(), b.isascii())
