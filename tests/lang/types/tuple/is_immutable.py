t = (1, [2])
try:
    t[0] = 5
except Exception as error:
    print(type(error).__name__, error)
try:
    del t[0]
except Exception as error:
    print(type(error).__name__, error)
try:
    t.append(1)
except Exception as error:
    print(type(error).__name__, error)
try:
    t.x = 1
except Exception as error:
    print(type(error).__name__, error)
t[1].append(3)
print(t)
