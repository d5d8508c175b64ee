print("before")
class C:
    print("in body")
    x = 1
    for i in range(2): pass
print("after", C.x, C.i)
