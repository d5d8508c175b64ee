class A: pass
class B(A): pass
print(isinstance(B(), A), isinstance(A(), B), isinstance(True, int), isinstance(1, (str, int)), isinstance(1, (str, (float, (int,)))), isinstance(1, int | str), issubclass(B, (str, A)), issubclass(bool, int), isinstance(int, type), isinstance(type, object), issubclass(type, object))
