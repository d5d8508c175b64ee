e = ValueError(1, 2)
e.args = [3]
print(e.args, repr(e), str(e))
try:
    e.args = 5
except Exception as error:
    print(type(error).__name__, error)
e.custom = 1
print(e.custom, e.__dict__)
