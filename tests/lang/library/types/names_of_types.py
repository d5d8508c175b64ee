import types

for name in types.__all__:
    print(name, callable(getattr(types, name)))
for value, cls in [
    (lambda: 0, types.FunctionType),
    (lambda: 0, types.LambdaType),
    (len, types.BuiltinFunctionType),
    ([].append, types.BuiltinMethodType),
    (int.__add__, types.WrapperDescriptorType),
    ((1).__add__, types.MethodWrapperType),
    (str.join, types.MethodDescriptorType),
    (dict.__dict__["fromkeys"], types.ClassMethodDescriptorType),
    ((x for x in ()), types.GeneratorType),
    (types, types.ModuleType),
    (type.__dict__, types.MappingProxyType),
    (None, types.NoneType),
    (..., types.EllipsisType),
    (NotImplemented, types.NotImplementedType),
    (list[int], types.GenericAlias),
    (int | str, types.UnionType),
    ((lambda: 0).__code__, types.CodeType),
    (types.CellType(1), types.CellType),
    (types.FunctionType.__dict__["__code__"], types.GetSetDescriptorType),
]:
    print(cls.__name__, isinstance(value, cls), type(value) is cls)


class Slotted:
    __slots__ = ("a",)

    def method(self): ...


print(isinstance(Slotted.a, types.MemberDescriptorType), isinstance(Slotted().method, types.MethodType))


async def c(): ...


async def g():
    yield


made = c()
print(isinstance(made, types.CoroutineType), isinstance(g(), types.AsyncGeneratorType))
made.close()
try:
    1 / 0
except ZeroDivisionError as e:
    print(isinstance(e.__traceback__, types.TracebackType), isinstance(e.__traceback__.tb_frame, types.FrameType))
