try:
    next(iter([]))
except Exception as e:
    print(type(e).__name__, e)
try:
    raise StopIteration(5)
except StopIteration as e:
    print(e.value, e.args)
