t = u = (1,)
t += (2,)
print(t, u)
try:
    t += [3]
except Exception as error:
    print(type(error).__name__, error)
t *= 2
print(t)
