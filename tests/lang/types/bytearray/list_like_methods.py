a = bytearray(b"abc")
a.append(100)
a.extend(b"ef")
a.extend([103])
a.insert(0, 64)
print(a, a.pop(), a.pop(0), a)
a.remove(98)
a.reverse()
print(a, a.copy(), a.count(b"c"))
a.clear()
print(a)
try:
    a.pop()
except Exception as error:
    print(type(error).__name__, error)
try:
    a.append(300)
except Exception as error:
    print(type(error).__name__, error)
try:
    a.append("x")
except Exception as error:
    print(type(error).__name__, error)
try:
    a.remove(1)
except Exception as error:
    print(type(error).__name__, error)
try:
    a.extend("abc")
except Exception as error:
    print(type(error).__name__, error)
try:
    a.insert(0, -1)
except Exception as error:
    print(type(error).__name__, error)
