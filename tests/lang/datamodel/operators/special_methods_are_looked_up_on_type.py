class C:
    def __len__(self): return 1
c = C()
c.__len__ = lambda: 99
c.__add__ = lambda o: "never"
c.__iter__ = lambda: iter([1])
print(len(c), c.__len__())
try:
    c + 1
except Exception as error:
    print(type(error).__name__, error)
try:
    list(c)
except Exception as error:
    print(type(error).__name__, error)
