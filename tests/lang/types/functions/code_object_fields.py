def f(a, b):
    "doc"
    c = a + b
    return c * 2
co = f.__code__
print(co.co_name, co.co_qualname, co.co_firstlineno, co.co_nlocals, co.co_varnames, co.co_filename == (lambda: 0).__code__.co_filename, co.co_flags & 4, co.co_flags & 32)
