a = [3, "a", 1]
try:
    a.sort()
except Exception as e:
    print(type(e).__name__, e)
print(sorted(map(str, a)))
try:
    [1, None].sort()
except Exception as e:
    print(type(e).__name__, e)
try:
    [[1], ["a"]].sort()
except Exception as e:
    print(type(e).__name__, e)
try:
    [1j, 2j].sort()
except Exception as e:
    print(type(e).__name__, e)
try:
    [2, 1].sort(lambda x: x)
except Exception as e:
    print(type(e).__name__, e)
try:
    [2, 1].sort(key=5)
except Exception as e:
    print(type(e).__name__, e)
try:
    [2, 1].sort(foo=1)
except Exception as e:
    print(type(e).__name__, e)
try:
    [2, 1].sort(reverse="x")
except Exception as e:
    print(type(e).__name__, e)
