import typing
def f[T: int, *Ts, **P](a: T, *b: *Ts) -> T: return a
print(f.__type_params__, [type(t).__name__ for t in f.__type_params__], f.__type_params__[0].__bound__, f(3), f.__annotations__)
class A[T, U: (int, str) = int]:
    x: T
    def m[V](self, v: V) -> tuple[T, V]: return v
    @classmethod
    def c(cls): return T
print(A.__type_params__, A.__orig_bases__, A.__parameters__, A[int, str], A.m.__type_params__, A.c(), A.__type_params__[1].__constraints__, A.__type_params__[1].__default__, A.__type_params__[0].has_default(), A.__mro__)
type Alias[T] = list[T] | None
print(Alias, Alias.__name__, Alias.__value__, Alias.__type_params__, Alias[int], Alias[int].__args__, type(Alias).__name__, Alias[int].__origin__)
type Rec = dict[str, Rec]
print(Rec.__value__, Rec.__module__)
type Lazy = undefined_name
try: Lazy.__value__
except NameError as e: print(e)
undefined_name = 5; print(Lazy.__value__)
print(Alias | int, int | Alias)
class B[T](A[T, int]): pass
print(B.__orig_bases__, B.__bases__, B[str], B.__parameters__)
class C[T]:
    type Inner = T
    y = T
    def g(self): return T, __class__
print(C.y, C.Inner.__value__, C().g()[0])
T = "global"
class D[T]: z = T
print(D.z, T)
def outer[T]():
    def inner[U](x: T, y: U): return T, U
    return inner
print(outer(), outer().__type_params__, outer()(1, 2)) if 0 else print(outer()(1, 2))
class E[T = int, **P = [int, str]]: pass
for p in E.__type_params__: print(p, p.__default__, p.has_default())
try: exec("class F[T = int, U]: pass")
except SyntaxError as e: print(e)
try: exec("def f[T, T](): pass")
except SyntaxError as e: print(e)
try: exec("def f[T](): nonlocal T")
except SyntaxError as e: print(e)
try: exec("class A[T](x := 3): pass")
except SyntaxError as e: print(e)
try: exec("type X[T] = (yield)")
except SyntaxError as e: print(e)
try: exec("def f[*Ts: int](): pass")
except SyntaxError as e: print(e)
def deco(fn): print("deco", fn.__name__); return fn
@deco
def dd[T](x: T = 3): return x
print(dd.__defaults__, dd.__qualname__)
tv = typing.TypeVar("tv", bound=int); print(tv, tv.__name__, tv.__bound__, tv.__covariant__, tv.__infer_variance__, f.__type_params__[0].__infer_variance__)
class G[T]:
    def __class_getitem__(cls, k): return ("cgi", k)
print(G[int])
print(A[int, str]().__orig_class__, isinstance(A[int, str](), A))
try: A[int, str, float]
except TypeError as e: print(e)
print(A[int]) 
print(typing.get_type_hints(f) if 0 else "")
def shadow[T](T): return T
print(shadow(4))
class Meta(type): pass
class H[T](metaclass=Meta, **{}): pass
print(type(H), H[int])
lam = lambda: [T for T in (1, 2)]
print(lam())
class I[T]:
    __slots__ = ("a",)
    def meth(self: "I[T]") -> T: ...
print(I.meth.__annotations__, I.__annotations__)
async def co[T](x: T): return x
print(co.__type_params__)
print((lambda x: x).__type_params__, f.__type_params__[1].__name__, repr(f.__type_params__[2]))
f.__type_params__ = (1,); print(f.__type_params__)
try: f.__type_params__ = 3
except TypeError as e: print(e)
print(typing.TypeAliasType("X", int, type_params=()).__value__)
print([*f.__type_params__], T.__class__)
for p in (A.__type_params__[0],):
    try: class_ = type("Z", (p,), {})
    except TypeError as e: print(e)
    try: isinstance(3, p)
    except TypeError as e: print(e)
    try: p.foo = 1; print(p.foo)
    except AttributeError as e: print(e)
print(A.__type_params__[0] | int, list[A.__type_params__[0]], list[A.__type_params__[0]][int])
