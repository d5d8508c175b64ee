rot13 = str.maketrans("".join(map(chr, range(97, 123))), "".join(chr((i + 13) % 26 + 97) for i in range(26)))
print("hello".translate(rot13), "hello".translate(rot13).translate(rot13), "h1e2".translate(str.maketrans("", "", "0123456789")), "aß".translate({0xDF: "ss", 97: 65}))
