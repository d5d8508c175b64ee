class A:
    def __init__(self): self.__x = 1
    def a(self): return self.__x
class B(A):
    def __init__(self):
        super().__init__()
        self.__x = 2
    def b(self): return self.__x
b = B()
print(b.a(), b.b(), sorted(b.__dict__))
