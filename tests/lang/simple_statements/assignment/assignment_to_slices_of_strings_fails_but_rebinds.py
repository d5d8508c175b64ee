s = "abc"
try:
    s[0] = "x"
except Exception as error:
    print(type(error).__name__, error)
s = "x" + s[1:]
print(s)
