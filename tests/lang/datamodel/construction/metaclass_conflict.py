class M1(type): pass
class M2(type): pass
class A(metaclass=M1): pass
class B(metaclass=M2): pass
try:
    type("C", (A, B), {})
except Exception as error:
    print(type(error).__name__, error)
class M3(M1, M2): pass
class C(A, B, metaclass=M3): pass
print(type(C).__name__)
try:
    type("D", (A,), {}) and print(type(type("D", (A,), {})).__name__)
except Exception as error:
    print(type(error).__name__, error)
