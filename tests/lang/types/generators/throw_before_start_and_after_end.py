def g(): yield 1
it = g()
try:
    it.throw(ValueError("early"))
except Exception as error:
    print(type(error).__name__, error)
print(list(it))
try:
    it.throw(ValueError("late"))
except Exception as error:
    print(type(error).__name__, error)
try:
    g().throw(5)
except Exception as error:
    print(type(error).__name__, error)
try:
    g().throw(ValueError)
except Exception as error:
    print(type(error).__name__, error)
