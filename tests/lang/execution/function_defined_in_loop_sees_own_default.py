fs = {}
for op in "+-*":
    def f(a, b, op=op): return a, op, b
    fs[op] = f
print(fs["-"](1, 2), fs["*"](3, 4))
