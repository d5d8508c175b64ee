s = "a\nb\r\nc\rd\x0be\x0cf\x1cg\x1dh\x1ei\x85j\u2028k\u2029l"
print(s.splitlines(), s.splitlines(True), s.splitlines(keepends=False))
print("".splitlines(), "\n".splitlines(), "a\n".splitlines(), "a\n\nb".splitlines(True), "\r\n\n\r".splitlines())
