class A:
    def __eq__(self, o): return True
class B(A): pass
class C(A):
    __hash__ = object.__hash__
class D:
    __hash__ = None
try:
    hash(A())
except Exception as error:
    print(type(error).__name__, error)
try:
    {A()}
except Exception as error:
    print(type(error).__name__, error)
try:
    {B(): 1}
except Exception as error:
    print(type(error).__name__, error)
try:
    hash(D())
except Exception as error:
    print(type(error).__name__, error)
print(A.__hash__, isinstance(hash(C()), int), B.__hash__)
