t = (1, [2])
try:
    t[0] = 5
except Exception as e:
    print(type(e).__name__, e)
try:
    del t[0]
except Exception as e:
    print(type(e).__name__, e)
try:
    t.append(1)
except Exception as e:
    print(type(e).__name__, e)
try:
    t.x = 1
except Exception as e:
    print(type(e).__name__, e)
t[1].append(3)
print(t)
