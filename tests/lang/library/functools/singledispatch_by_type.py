from functools import singledispatch, singledispatchmethod
@singledispatch
def show(x): return "object"
@show.register
def _(x: int): return "int"
@show.register(list)
def _(x): return "list of " + ",".join(map(show, x))
print(show(1), show(True), show([1, "a"]), show(None), show.dispatch(bool)(1), sorted(t.__name__ for t in show.registry))
class C:
    @singledispatchmethod
    def f(self, x): return "any"
    @f.register
    def _(self, x: str): return "str"
print(C().f(1), C().f("a"))
