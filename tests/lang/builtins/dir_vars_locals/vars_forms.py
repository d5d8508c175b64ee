class C:
    x = 1
    def __init__(self): self.y = 2
print(vars(C()), "x" in vars(C))
def f(a):
    return vars()
print(f(5))
try:
    vars(5)
except Exception as error:
    print(type(error).__name__, error)
try:
    vars([])
except Exception as error:
    print(type(error).__name__, error)
try:
    vars(1, 2)
except Exception as error:
    print(type(error).__name__, error)
