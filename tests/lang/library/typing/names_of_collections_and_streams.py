import typing

NAMES = "AbstractSet AsyncIterable AsyncIterator Collection ItemsView KeysView MappingView MutableSequence MutableSet Reversible ValuesView AsyncContextManager"
for name in NAMES.split():
    alias = getattr(typing, name)
    print(alias, alias.__origin__, name in typing.__all__, issubclass(list, alias), issubclass(dict, alias))
    try:
        alias()
    except TypeError as error:
        print(error)
print(typing.AbstractSet[int], typing.MutableSequence[str].__args__, typing.ItemsView[int, str].__origin__)
print(typing.AsyncContextManager[int], typing.AsyncContextManager[int, bool].__args__)
for wrong in [lambda: typing.ItemsView[int], lambda: typing.Reversible[int, str], lambda: typing.MappingView[int, int]]:
    try:
        print(wrong())
    except TypeError as error:
        print(error)

for cls in [typing.IO, typing.TextIO, typing.BinaryIO]:
    print(cls, [base.__name__ for base in cls.__mro__], sorted(name for name in vars(cls) if not name.startswith("_")))
print(typing.IO[str], type(typing.TextIO.line_buffering), isinstance(1, typing.TextIO))
print(typing.get_type_hints(lambda: 0), isinstance(1.5, typing.SupportsComplex), isinstance(1j, typing.SupportsComplex))


class Complex:
    def __complex__(self):
        return 1j


print(isinstance(Complex(), typing.SupportsComplex), issubclass(Complex, typing.SupportsComplex), issubclass(str, typing.SupportsComplex))
