t = ([1], 2)
try:
    t[0] += [9]
except Exception as e:
    print(type(e).__name__, e)
print(t)
