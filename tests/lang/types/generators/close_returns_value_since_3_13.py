def g():
    try:
        yield 1
    except GeneratorExit:
        return "value"
it = g()
next(it)
print(it.close(), it.close(), g().close())
