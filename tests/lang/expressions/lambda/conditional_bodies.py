sign = lambda x: -1 if x < 0 else 1 if x > 0 else 0
print(sign(-5), sign(0), sign(9), (lambda x: x and x > 3)(5), (lambda: (yield))().__class__.__name__)
