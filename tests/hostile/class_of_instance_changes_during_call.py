# outcome: finished | raised:AttributeError | raised:TypeError
class A:
    def f(self):
        self.__class__ = B
        return self.g()
class B:
    def g(self): return "B.g"
print(A().f())
