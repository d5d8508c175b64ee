# outcome: raised:TypeError
class A: __slots__ = ("a", "b")
class B: __slots__ = ()
x = B()
x.__class__ = A
x.a
