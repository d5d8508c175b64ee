def g():
    try:
        yield 1
        return "r"
    finally:
        yield "from finally"
print(list(g()))
