s = "x = " + " + ".join(str(i) for i in range(3000))
exec(s)
print(x, len(s))
s = "y = [" + ", ".join(repr(str(i)) for i in range(2000)) + "]"
exec(s)
print(len(y), y[-1])
