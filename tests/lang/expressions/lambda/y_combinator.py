Y = lambda f: (lambda x: x(x))(lambda y: f(lambda *a: y(y)(*a)))
fact = Y(lambda fac: lambda n: 1 if n < 2 else n * fac(n - 1))
print(fact(20))
