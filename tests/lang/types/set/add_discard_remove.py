s = {1, 2}
print(s.add(3), s.add(1), s.discard(9), s.remove(1), sorted(s))
try:
    s.remove(99)
except Exception as e:
    print(type(e).__name__, e)
try:
    s.remove("zz")
except Exception as e:
    print(type(e).__name__, e)
try:
    s.add([])
except Exception as e:
    print(type(e).__name__, e)
try:
    s.add()
except Exception as e:
    print(type(e).__name__, e)
try:
    s.discard({})
except Exception as e:
    print(type(e).__name__, e)
print(sorted(s))
