def outer():
    z = 1
    return [(lambda: x + z)() for x in range(3)]
print(outer(), [(lambda y: [x * y for x in range(2)])(k) for k in range(3)])
