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
except Exception as error:
    print(type(error).__name__, error)
try:
    A() + 5
except Exception as error:
    print(type(error).__name__, error)
try:
    5 + A()
except Exception as error:
    print(type(error).__name__, error)
