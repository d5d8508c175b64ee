# outcome: raised:TypeError
class A: __slots__ = ("a",)
class B: pass
A.a.__set__(B(), 5)
