# singledispatch: explicit bases come before classes that only registered; the more special one wins; ambiguity is an error.
import collections.abc as abc
import functools


@functools.singledispatch
def show(value):
    return "anything"


class Box(abc.Sized):
    def __len__(self):
        return 0


show.register(abc.Iterable, lambda value: "iterable")
show.register(abc.Container, lambda value: "container")
show.register(abc.Sized, lambda value: "sized")
show.register(abc.Set, lambda value: "set")
print(show(Box()))
abc.Iterable.register(Box)
abc.Container.register(Box)
print(show(Box()))
abc.Set.register(Box)
print(show(Box()), show(frozenset()), show(3), show(iter([])))


class Plain:
    pass


abc.Iterable.register(Plain)
print(show(Plain()))
abc.Container.register(Plain)
try:
    show(Plain())
except RuntimeError as error:
    print(str(error)[:20])
