# outcome: finished | raised:AttributeError | raised:TypeError
class X: pass
class Y: pass
class C(X):
    def __getattr__(self, n):
        C.__bases__ = (Y,)
        return n
print(C().anything, C().other)
