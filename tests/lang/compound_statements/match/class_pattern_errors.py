class A: pass
class B: __match_args__ = ("x",)
class C: __match_args__ = 5
class D: __match_args__ = (1,)
class E: __match_args__ = ["x"]
def t(cls):
    o = cls()
    try:
        match o:
            case cls(1, 2): print("two")
            case cls(1): print("one")
            case _: print("no match")
    except TypeError as e:
        print(e)
for c in (A, B, C, D, E): t(c)
try:
    match 5:
        case int(1, 2): pass
except TypeError as e:
    print(e)
x = 5
try:
    match 5:
        case x(): pass
except TypeError as e:
    print(e)
