class A:
    def __eq__(self, o): return True
class B(A): pass
class C(A):
    __hash__ = object.__hash__
class D:
    __hash__ = None
try:
    hash(A())
except Exception as e:
    print(type(e).__name__, e)
try:
    {A()}
except Exception as e:
    print(type(e).__name__, e)
try:
    {B(): 1}
except Exception as e:
    print(type(e).__name__, e)
try:
    hash(D())
except Exception as e:
    print(type(e).__name__, e)
print(A.__hash__, isinstance(hash(C()), int), B.__hash__)
