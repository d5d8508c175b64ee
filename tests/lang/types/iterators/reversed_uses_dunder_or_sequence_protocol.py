class A:
    def __reversed__(self): return iter("custom")
class B:
    def __len__(self): return 3
    def __getitem__(self, i): return i
class C:
    def __getitem__(self, i): return i
class D:
    __reversed__ = None
    def __len__(self): return 0
    def __getitem__(self, i): return i
print(list(reversed(A())), list(reversed(B())))
try:
    reversed(C())
except Exception as error:
    print(type(error).__name__, error)
try:
    reversed(D())
except Exception as error:
    print(type(error).__name__, error)
