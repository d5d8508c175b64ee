def f(a, b=1, *args, c, d=2, **kw):
    local = 1
    return local
code = f.__code__
print(code.co_argcount, code.co_kwonlyargcount, code.co_posonlyargcount, code.co_varnames, code.co_name, f.__defaults__, f.__kwdefaults__)
