class P:
    def __init_subclass__(cls): print(type(cls).__name__, cls.__name__)
class Q(P): pass
print(type(P.__dict__["__init_subclass__"]).__name__)
