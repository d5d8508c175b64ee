import types
ns = types.SimpleNamespace(a=1, b="x")
ns.c = [1]
print(ns, ns == types.SimpleNamespace(a=1, b="x", c=[1]), types.MappingProxyType({"a": 1}), isinstance(len, types.BuiltinFunctionType), isinstance(lambda: 0, types.FunctionType), types.new_class("K", (int,), {})(5), isinstance(int | str, types.UnionType), types.NoneType is type(None))
class C: pass
c = C()
c.m = types.MethodType(lambda self, x: (type(self).__name__, x), c)
print(c.m(5))
try:
    types.MappingProxyType({})["x"]
except Exception as error:
    print(type(error).__name__, error)
