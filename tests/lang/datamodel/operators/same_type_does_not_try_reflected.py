class A:
    def __add__(self, o):
        print("add")
        return NotImplemented
    def __radd__(self, o):
        print("radd")
        return "never"
try:
    A() + A()
except Exception as e:
    print(type(e).__name__, e)
