t = str.maketrans({"a": "1", "b": None, ord("c"): "XYZ", "d": 0x64 + 1})
print("abcd".translate(t), t)
print("hello".translate(str.maketrans("el", "ip")), "hello".translate(str.maketrans("", "", "l")), "hello".translate({}), "abc".translate({97: None, 98: "日本"}))
print("abc".translate("0123456789" * 10), "abc".translate(str.maketrans("ab", "ba", "c")))
