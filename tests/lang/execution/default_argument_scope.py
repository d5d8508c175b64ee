x = "module"
def f():
    x = "function"
    def g(a=x): return a
    return g()
class C:
    x = "class"
    def m(self, a=x): return a
print(f(), C().m())
