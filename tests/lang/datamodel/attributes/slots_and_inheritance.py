class A:
    __slots__ = ["a"]
class B(A):
    __slots__ = "b"
class C(B): pass
b = B()
b.a, b.b = 1, 2
try:
    b.c = 3
except Exception as error:
    print(type(error).__name__, error)
c = C()
c.a, c.b, c.c = 1, 2, 3
print(b.a, b.b, c.__dict__)
