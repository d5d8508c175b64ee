t = u = (1,)
t += (2,)
print(t, u)
try:
    t += [3]
except Exception as e:
    print(type(e).__name__, e)
t *= 2
print(t)
