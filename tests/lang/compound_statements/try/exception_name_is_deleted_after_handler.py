try:
    1 / 0
except ZeroDivisionError as e:
    print(e)
try:
    print(e)
except Exception as e:
    print(type(e).__name__, e)
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
