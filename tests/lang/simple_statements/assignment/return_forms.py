def a(): return
def b(): return 1, 2
def c(): return (yield_ := 3)
def d(): return *[1, 2], 3
def e():
    if 0: return 1
def f():
    for x in "abc": return x
print(a(), b(), c(), d(), e(), f())
