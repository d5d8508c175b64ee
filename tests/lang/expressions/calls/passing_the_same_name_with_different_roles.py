def f(self, a, *, self2=0): return self, a, self2
print(f(1, 2, self2=3), f(self=1, a=2))
def g(*args, args2=1, **kwargs): return args, args2, kwargs
print(g(1, kwargs=2, args=3))
