for s in ("abc", "ABC", "Abc", "abc1", "123", "", " ", "a b", "Hello World", "1.5", "ab_c", "\n"):
    print(repr(s), s.isalpha(), s.isdigit(), s.isalnum(), s.isspace(), s.isupper(), s.islower(), s.istitle(), s.isidentifier(), s.isprintable(), s.isascii(), s.isdecimal(), s.isnumeric())
