x = 1
def f():
    global x, y
    x, y = 10, 20
def g():
    global x
    for x in range(3): pass
f()
print(x, y)
g()
print(x)
def h():
    global fn, Cls
    def fn(): return "fn"
    class Cls: pass
h()
print(fn(), Cls.__name__)
