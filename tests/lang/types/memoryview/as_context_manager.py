with memoryview(b"xyz") as m:
    print(m[0], m.hex(), m.obj, 122 in m)
try:
    m[0]
except Exception as e:
    print(type(e).__name__, e)
print(m.contiguous if False else "released")
