class O: n = "O"
class A(O): pass
class B(O): n = "B"
class C(A, B): pass
print(C().n, [k.__name__ for k in C.__mro__])
class X(A): pass
class Y(B, A): pass
class Z(Y, X): pass
print([k.__name__ for k in Z.mro()])
