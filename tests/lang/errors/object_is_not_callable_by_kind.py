class C:
    attr = 5
    def m(self): return 6
c = C()
try:
    c()
except Exception as error:
    print(type(error).__name__, error)
try:
    c.attr()
except Exception as error:
    print(type(error).__name__, error)
try:
    c.m()()
except Exception as error:
    print(type(error).__name__, error)
try:
    C.attr()
except Exception as error:
    print(type(error).__name__, error)
try:
    C()()
except Exception as error:
    print(type(error).__name__, error)
try:
    "text".upper()()
except Exception as error:
    print(type(error).__name__, error)
try:
    [len][0]("a")()
except Exception as error:
    print(type(error).__name__, error)
