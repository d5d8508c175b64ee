class C:
    def __setattr__(self, n, v):
        print("set", n, v)
        object.__setattr__(self, n, v)
    def __delattr__(self, n):
        print("del", n)
        object.__delattr__(self, n)
c = C()
c.x = 1
c.x += 5
del c.x
try:
    del c.x
except Exception as error:
    print(type(error).__name__, error)
print(c.__dict__)
