len_ = len
def f(len): return len
def g(print): return print + 1
print(f(3), g(4), len_("ab"))
