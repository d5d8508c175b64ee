with memoryview(b"xyz") as m:
    print(m[0], m.hex(), m.obj, 122 in m)
try:
    m[0]
except Exception as error:
    print(type(error).__name__, error)
print(m.contiguous if False else "released")
