t = (1, 2, 3)
print(t[:] is t, tuple(t) is t, t * 1 == t, t + () == t)
