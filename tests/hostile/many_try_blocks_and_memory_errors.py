# outcome: finished | MemoryError
def f(depth):
    try:
        return "x" * 10**9
    except MemoryError:
        return f(depth - 1) if depth else "survived"
print(f(100))
