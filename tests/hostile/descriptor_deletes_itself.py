# outcome: finished | raised:AttributeError
class D:
    def __get__(self, o, t):
        if "d" in C.__dict__:
            del C.d
        return "gone"
class C: d = D()
print(C().d)
