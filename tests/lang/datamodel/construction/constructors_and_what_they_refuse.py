# 3.3.1 basic customization
import re
def show(f, *a, **k):
    try: r = f(*a, **k)
    except BaseException as e: print(type(e).__name__, e)
    else: print(re.sub('0x[0-9a-f]+', '0x', repr(r)))
class A:
    def __new__(cls, *a, **k):
        print("new", cls.__name__, a, k); return super().__new__(cls)
    def __init__(self, *a, **k): print("init", a, k)
show(lambda: type(A(1, b=2)).__name__)
class B(A):
    def __new__(cls, *a): return 5
show(B, 1)
class C:
    def __new__(cls): return object.__new__(B)
show(lambda: type(C()).__name__)
class D:
    def __init__(self): return 1
show(D)
class D2:
    def __init__(self): yield 1
show(D2)
class E:
    def __init__(self, a): pass
show(E); show(E, 1, 2); show(E, a=1, b=2)
show(object, 1); show(object.__new__, E, 1); show(object.__new__, int); show(object.__new__, 1); show(object.__new__)
class F: pass
show(F, 1); show(F, a=1); show(object.__init__, F(), 1); show(lambda: F().__init__(1))
class G:
    def __new__(cls, x): return object.__new__(cls, x)
show(G, 1)
class H:
    def __new__(cls, x): return object.__new__(cls)
show(lambda: H(1).__init__(2))
class H2(H):
    def __init__(self, x): super().__init__(x)
show(H2, 1)
class L(list):
    def __new__(cls, *a, **k): return list.__new__(cls)
show(L, [1, 2]); show(L, a=1); show(L, [1], a=1)
class L2(list): pass
show(L2, a=1)
class L3(list):
    def __init__(self, x, y=None): super().__init__(x)
show(L3, [1], y=2)
show(list.__new__, list, 1, 2, a=3)
for t in (dict, set, bytearray, list):
    show(t.__new__, t, 1, 2, 3)
class S(set):
    def __new__(cls, *a, **k): return set.__new__(cls)
show(S, [1], a=1); show(S, a=1)
class S2(set): pass
show(S2, a=1); show(set, a=1); show(frozenset, a=1)
class FS(frozenset): pass
show(FS, a=1)
class T(tuple): pass
show(T, a=1); show(tuple, a=1)
class T2(tuple):
    def __init__(self, x, a=None): pass
show(T2, (1,), a=2)
class I(int): pass
show(I, a=1); show(I, "10", base=2); show(int, a=1)
class Dd(dict):
    def __new__(cls, *a, **k): return dict.__new__(cls)
show(Dd, a=1)
class By(bytearray):
    def __new__(cls, *a, **k): return bytearray.__new__(cls)
show(By, a=1); show(By, b"a", x=1)
class Fl(float): pass
show(Fl, a=1); show(float, a=1)
class Fl2(float):
    def __init__(self, x, a=1): pass
show(Fl2, 1, a=2)
class Co(complex): pass
show(Co, a=1); show(Co, real=1)
class St(str): pass
show(St, a=1); show(St, object="x"); show(St, None, "x"); show(str, None, None); show(str, None, "utf-8"); show(str, b"x", None); show(str, 1, 2); show(str, b"x", 1);show(str, b"x", "utf-8", 1); show(str, "x", "utf-8"); show(str, "x", errors="strict"); show(str, 1,2,3,4); show(str, a=1)
show(bytes, None, "x"); show(bytes, 1, "x"); show(bytes, "x"); show(bytes, "x", None); show(bytes, "x", 1); show(bytes, "x", errors="strict"); show(bytes, 3, errors="strict"); show(bytes, encoding="x"); show(bytes, errors="x"); show(bytearray, "x"); show(bytearray, encoding="x"); show(bytearray, 1, "x")
class By2(bytes): pass
show(By2, a=1)
class P(property):
    def __new__(cls, *a, **k): return property.__new__(cls)
show(lambda: type(P(1, a=2)))
show(lambda: property(1, 2, 3, 4, 5)); show(lambda: property(a=1))
class SM(staticmethod): pass
show(lambda: SM()); show(lambda: SM(1, 2)); show(lambda: SM(a=1)); show(lambda: classmethod()); show(lambda: classmethod(a=1))
show(enumerate); show(enumerate, [], 1, 2); show(enumerate, [], start="a"); show(enumerate, iterable=[]); show(enumerate, [], foo=1); show(enumerate, 1)
show(reversed); show(reversed, 1, 2); show(reversed, a=1); show(reversed, {1}); show(zip, a=1); show(zip, 1); show(zip, [], 1); show(map); show(map, 1); show(map, a=1); show(filter); show(filter, 1); show(filter, 1, 2); show(filter, 1, [], a=1); show(range); show(range, a=1); show(range, 1, 2, 3, 4); show(range, 1, 2, 0); show(range, "a"); show(slice); show(slice, a=1); show(slice, 1, 2, 3, 4); show(memoryview); show(memoryview, 1); show(memoryview, a=1); show(super, 1); show(super, int, 1); show(super, 1, 2, 3); show(super, a=1); show(type, 1, 2); show(type); show(type, 1, 2, 3); show(type, "a", 2, {}); show(type, "a", (), 2); show(type, "a", (1,), {}); show(type, "a\0b", (), {}); show(type, "a", (), {}, x=1); show(bool, 1, 2); show(bool, a=1); show(object, a=1)
