a = bytearray(b"abc")
m = memoryview(a)
try:
    a.append(1)
except Exception as error:
    print(type(error).__name__, error)
try:
    a.clear()
except Exception as error:
    print(type(error).__name__, error)
try:
    del a[0]
except Exception as error:
    print(type(error).__name__, error)
m.release()
a.append(100)
print(a)
try:
    m[0]
except Exception as error:
    print(type(error).__name__, error)
try:
    len(m)
except Exception as error:
    print(type(error).__name__, error)
