class A:
    def __add__(self, o):
        print("A.add")
        return NotImplemented
class B:
    def __radd__(self, o):
        print("B.radd")
        return "B result"
print(A() + B())
try:
    A() + A()
except Exception as e:
    print(type(e).__name__, e)
try:
    A() + 5
except Exception as e:
    print(type(e).__name__, e)
try:
    5 + A()
except Exception as e:
    print(type(e).__name__, e)
