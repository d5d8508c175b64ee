log = []
def g():
    try:
        yield 1
        yield 2
    except ValueError as e:
        log.append(repr(e.__context__))
        yield "handled"
    finally:
        log.append("finally")
it = g()
next(it)
try:
    raise KeyError("outer")
except KeyError:
    print(it.throw(ValueError("thrown")))
it.close()
print(log)
