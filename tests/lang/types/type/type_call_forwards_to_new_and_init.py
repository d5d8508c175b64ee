class C:
    def __new__(cls, a, b=2):
        self = super().__new__(cls)
        self.made = a
        return self
    def __init__(self, a, b=2): self.b = b
print(C(1).__dict__, C(a=1, b=3).__dict__, type.__call__(C, 7).made)
try:
    C()
except Exception as error:
    print(type(error).__name__, error)
try:
    C(1, 2, 3)
except Exception as error:
    print(type(error).__name__, error)
