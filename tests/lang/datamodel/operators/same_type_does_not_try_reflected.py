class A:
    def __add__(self, o):
        print("add")
        return NotImplemented
    def __radd__(self, o):
        print("radd")
        return "never"
try:
    A() + A()
except Exception as error:
    print(type(error).__name__, error)
