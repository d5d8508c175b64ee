class A:
    __secret = 1
    def get(self): return self.__secret
    def make(self):
        __local = 5
        return locals()
    def param(self, __p): return __p
print(A().get(), A._A__secret, "_A__local" in A().make(), A().param(3))
try:
    A.__secret
except Exception as error:
    print(type(error).__name__, error)
try:
    A().__secret
except Exception as error:
    print(type(error).__name__, error)
