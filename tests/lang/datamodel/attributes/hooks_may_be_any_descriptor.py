class AttrDict(dict):
    __getattr__ = dict.__getitem__
    __setattr__ = dict.__setitem__
    __delattr__ = dict.__delitem__
    __neg__ = dict.copy
d = AttrDict(); d.x = 42; print(d, d.x, -d, d["x"])
for i in range(3): d.y = i; print(d.y)
del d.x; print(d)
try: d.zz
except KeyError as e: print("KeyError", e)
class Descriptor(object):
    counter = 0
    def __get__(self, obj, objtype=None):
        def getter(name):
            self.counter += 1
            raise AttributeError(name)
        return getter
descr = Descriptor()
class A(object): __getattribute__ = descr
class B(object): __getattr__ = descr
class C(object):
    __getattribute__ = descr
    __getattr__ = descr
for c in A, B, C:
    try: c().attr
    except AttributeError as e: print(e, descr.counter)
    try: getattr(c(), "attr")
    except AttributeError as e: print(e, descr.counter)
    print(hasattr(c(), "zz"), getattr(c(), "zz", 5), descr.counter)
class S:
    @staticmethod
    def __getattr__(name): return "sm " + name
    @classmethod
    def __setattr__(cls, name, value): print(cls.__name__, name, value)
s = S(); print(s.q); s.q = 5; print(s.q)
class D: 
    class __set__:
        def __init__(self, *a): print("set", len(a))
    def __get__(self, o, t=None): return "got"
class E: d = D()
E().d = 4; print(E().d)
class G:
    __slots__ = ("a",)
    def f(self): pass
    __getattr__ = lambda self, n: n.upper()
print(G().a, G().b)
import functools
class H:
    __getattr__ = functools.partial(lambda n: "partial " + n)
try: print(H().x)
except TypeError as e: print(e)
class I:
    __getattribute__ = functools.partialmethod(lambda self, extra, n: (extra, n), 3)
print(I().q)
class mysuper(super): pass
class P:
    def m(self): return "P"
class Q(P):
    def m(self): return type(self.__s).__name__ + self.__s.m()
Q._Q__s = mysuper(Q)
print(Q().m())
import types
print(type(complex.real), type(slice.start), type(property.fget), type(types.FunctionType.__closure__), type(types.MethodType.__func__), type(int.real), complex.real, type.__flags__ if 0 else type.__dict__["__flags__"], type(types.CodeType.co_name), type(super.__self__))
it = iter(range(10**12)); 
print(next(it)); it.__setstate__(10**11); print(next(it)); 
it = iter(range(2**100)); print(next(it), next(it))
print([x for x in range(2**40, 2**40+2)], list(reversed(range(2**33)))[:0] if 0 else next(iter(reversed(range(2**35)))))
