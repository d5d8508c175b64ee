class Outer:
    class Inner:
        def method(self, a): pass
def factory():
    def local(a): pass
    return local
try:
    Outer.Inner().method()
except Exception as error:
    print(type(error).__name__, error)
try:
    factory()()
except Exception as error:
    print(type(error).__name__, error)
try:
    (lambda x: x)()
except Exception as error:
    print(type(error).__name__, error)
