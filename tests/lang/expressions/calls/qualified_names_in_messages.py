class Outer:
    class Inner:
        def method(self, a): pass
def factory():
    def local(a): pass
    return local
try:
    Outer.Inner().method()
except Exception as e:
    print(type(e).__name__, e)
try:
    factory()()
except Exception as e:
    print(type(e).__name__, e)
try:
    (lambda x: x)()
except Exception as e:
    print(type(e).__name__, e)
