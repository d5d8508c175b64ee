class A: ...
class B:
    "documented"
class C(B): pass
class D():
    x: int
print(A.__doc__, B.__doc__, C.__doc__, A.__name__, B.__qualname__, D.__annotations__, A.__module__, A.__dict__.get("x"))
