def make(n): return lambda x: lambda y: n + x + y
print(make(1)(2)(3), (lambda x: (lambda y: x * y)(5))(4), list(map(lambda p: p[0] + p[1], [(1, 2), (3, 4)])))
