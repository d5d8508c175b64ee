def outer():
    def inner():
        return lambda: 0
    class K:
        def m(self): pass
    return inner, K
i, K = outer()
print(i.__qualname__, i().__qualname__, K.__qualname__, K.m.__qualname__)
