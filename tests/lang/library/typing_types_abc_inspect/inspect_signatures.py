import inspect
def f(a, b=1, /, c=2, *args, d, e=3, **kw): "doc"
s = inspect.signature(f)
print(s, [(p.name, p.kind.name, p.default is p.empty) for p in s.parameters.values()], inspect.getdoc(f), inspect.isfunction(f), inspect.isclass(int), inspect.isgeneratorfunction(lambda: (yield)), inspect.ismethod([].append))
b = s.bind(1, d=5)
b.apply_defaults()
print(b.arguments)
try:
    s.bind()
except Exception as error:
    print(type(error).__name__, error)
class C:
    def m(self, x): pass
print(inspect.signature(C.m), inspect.signature(C().m), inspect.getmembers(C(), inspect.ismethod)[0][0])
