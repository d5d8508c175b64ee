s = "abc" * 10000
print(len(s), s.count("c"), s.find("ca", 29990), s[-2:], len(s.replace("b", "bb")), len(s.split("b")), len(s.upper()), s[::10000])
