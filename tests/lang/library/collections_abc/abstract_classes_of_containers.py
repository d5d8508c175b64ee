from collections import abc

CLASSES = "Buffer Collection ItemsView KeysView MappingView MutableSequence MutableSet Reversible ValuesView AsyncIterable AsyncIterator"
for name in CLASSES.split():
    cls = getattr(abc, name)
    print(name, sorted(cls.__abstractmethods__), [base.__name__ for base in cls.__mro__])
    print([isinstance(x, cls) for x in ([], (), "", b"", {}, set(), frozenset(), {}.keys(), {}.items(), {}.values(), range(1), 1)])


async def numbers():
    yield 1


print(isinstance(numbers(), abc.AsyncIterator), isinstance(numbers(), abc.AsyncIterable), isinstance(memoryview(b""), abc.Buffer))
for name in CLASSES.split():
    try:
        getattr(abc, name)()
    except TypeError as error:
        print(error)
print(abc.AsyncIterable[int], abc.MutableSet[str], abc.ItemsView[int, str])
