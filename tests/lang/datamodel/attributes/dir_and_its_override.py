class A:
    a = 1
    def m(self): pass
class B(A):
    def __init__(self): self.inst = 1
print([n for n in dir(B()) if not n.startswith("__")], [n for n in dir(B) if not n.startswith("__")])
class C:
    def __dir__(self): return ["z", "a"]
print(dir(C()))
class D:
    def __dir__(self): return 5
try:
    dir(D())
except Exception as error:
    print(type(error).__name__, error)
