class S:
    one = None
    def __new__(cls, v):
        if cls.one is None: cls.one = super().__new__(cls)
        return cls.one
    def __init__(self, v): self.v = v
a, b = S(1), S(2)
print(a is b, a.v)
