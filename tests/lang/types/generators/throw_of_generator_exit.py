def g():
    try:
        yield 1
    except GeneratorExit as e:
        print("exit", repr(e))
        raise
it = g()
next(it)
try:
    it.throw(GeneratorExit) if False else it.close()
except Exception as error:
    print(type(error).__name__, error)
try:
    it2 = g(); next(it2); it2.throw(GeneratorExit("why"))
except GeneratorExit as e:
    print(repr(e))
