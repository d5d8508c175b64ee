a = bytearray(b"abc")
m = memoryview(a)
try:
    a.append(1)
except Exception as e:
    print(type(e).__name__, e)
try:
    a.clear()
except Exception as e:
    print(type(e).__name__, e)
try:
    del a[0]
except Exception as e:
    print(type(e).__name__, e)
m.release()
a.append(100)
print(a)
try:
    m[0]
except Exception as e:
    print(type(e).__name__, e)
try:
    len(m)
except Exception as e:
    print(type(e).__name__, e)
