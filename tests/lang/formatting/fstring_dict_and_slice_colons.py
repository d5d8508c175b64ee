s = "abcdef"
print(f"{s[1:3]} {s[::-1]} {s[:2]:>5} {(lambda: 1)()} { {'a': 1}['a'] :03}")
