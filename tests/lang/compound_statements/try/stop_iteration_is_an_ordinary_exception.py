try:
    next(iter([]))
except Exception as error:
    print(type(error).__name__, error)
try:
    raise StopIteration(5)
except StopIteration as e:
    print(e.value, e.args)
