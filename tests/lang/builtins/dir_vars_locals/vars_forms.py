class C:
    x = 1
    def __init__(self): self.y = 2
print(vars(C()), "x" in vars(C))
def f(a):
    return vars()
print(f(5))
try:
    vars(5)
except Exception as e:
    print(type(e).__name__, e)
try:
    vars([])
except Exception as e:
    print(type(e).__name__, e)
try:
    vars(1, 2)
except Exception as e:
    print(type(e).__name__, e)
