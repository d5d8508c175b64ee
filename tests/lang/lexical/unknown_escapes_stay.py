import sys
s = eval(r"'\d\w\.\ \%'")
print(s, len(s), r"\n", len(r"\""), r'\'', r"a\\b")
