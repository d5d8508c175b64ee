class C: pass
c = C()
C.hello = lambda self, x=1: (type(self).__name__, x)
print(c.hello(5))
c.hello = lambda x: ("instance", x)
print(c.hello(6))
del c.hello
print(c.hello())
del C.hello
try:
    c.hello()
except Exception as error:
    print(type(error).__name__, error)
