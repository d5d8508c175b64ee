s = "abc"
try:
    s[0] = "x"
except Exception as e:
    print(type(e).__name__, e)
s = "x" + s[1:]
print(s)
