def make(n):
    class C:
        size = n
        def get(self): return n + self.size
        @classmethod
        def make(cls): return cls(), n
        class D:
            x = n
    return C
A, B = make(1), make(10)
print(A().get(), B().get(), A.make()[1], B.D.x, A is B, isinstance(A(), B))
