print("aaaa".count("aa"), "abc".count(""), "".count(""), "banana".count("an"), "banana".count("a", 2), "banana".count("a", 2, 4), "x".count("xy"), "ababab".count("aba"))
