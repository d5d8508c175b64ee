# Instances, classes and metaclasses with a __call__, __new__ or __init__ of any kind; pickled signatures; static attributes.
import functools
import inspect
import pickle


class Method:
    def __call__(self, a, *, b=2): ...


class Class:
    @classmethod
    def __call__(cls, a): ...


class Static:
    @staticmethod
    def __call__(a, b): ...


class Bound:
    __call__ = Method().__call__


class PartialMethod:
    __call__ = functools.partialmethod(lambda self, x, a: (x, a), 2)


class Builtin:
    __call__ = ":".join


class Meta(type):
    def __call__(cls, first, *rest): ...


class Made(metaclass=Meta):
    def __init__(self, ignored): ...


class New:
    def __new__(cls, a, /, b): ...


class Init:
    def __init__(self, a, b=3): ...


class Both(Init):
    def __new__(cls, *args): ...


class StaticInit:
    @staticmethod
    def __init__(a): ...


for target in (Method(), Class(), Static(), Bound(), PartialMethod(), Builtin(), Made, New, Init, Both, StaticInit):
    print(type(target).__name__, inspect.signature(target))
print(Builtin()(["a", "b"]))


class Join(type):
    __call__ = "-".join


class Joined(metaclass=Join): ...


print(Joined(["x", "y"]))


def plain(a, b: int = 3, *args, c, **kwargs) -> str: ...


signature = inspect.signature(plain)
again = pickle.loads(pickle.dumps(signature))
print(again == signature, again, pickle.loads(pickle.dumps(inspect.Parameter.KEYWORD_ONLY)).name)


class Loud:
    shared = property(lambda self: print("asked"))

    def __getattribute__(self, name):
        print("looked for", name)
        return object.__getattribute__(self, name)


loud = Loud()
object.__setattr__(loud, "own", 1)
print(inspect.getattr_static(loud, "own"), type(inspect.getattr_static(loud, "shared")).__name__)
print(inspect.getattr_static(loud, "missing", "none"), inspect.unwrap(Loud) is Loud)
