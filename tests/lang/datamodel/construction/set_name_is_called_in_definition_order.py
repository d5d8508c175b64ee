class D:
    def __set_name__(self, owner, name): print(owner.__name__, name)
class C:
    b = D()
    a = D()
C.later = D()
