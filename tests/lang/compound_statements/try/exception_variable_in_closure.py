fs = []
try:
    raise ValueError("captured")
except ValueError as e:
    err = e
    fs.append(lambda: err)
print(repr(fs[0]()))
try:
    raise ValueError("lost")
except ValueError as e:
    f = lambda: e
try:
    f()
except Exception as error:
    print(type(error).__name__, error)
