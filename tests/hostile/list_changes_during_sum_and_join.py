# outcome: finished | raised:RuntimeError
def g():
    for i in range(10):
        parts.clear()
        yield "x"
parts = list("abc")
print("".join(g()), len(parts))
