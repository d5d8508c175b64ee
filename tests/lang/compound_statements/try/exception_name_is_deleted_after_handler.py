try:
    1 / 0
except ZeroDivisionError as e:
    print(e)
try:
    print(e)
except Exception as error:
    print(type(error).__name__, error)
def f():
    e = "kept?"
    try:
        raise ValueError
    except ValueError as e:
        pass
    try:
        return e
    except UnboundLocalError as x:
        return str(x)
print(f())
