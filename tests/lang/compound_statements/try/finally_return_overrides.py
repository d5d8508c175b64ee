def f():
    try:
        return 1
    finally:
        return 2
def g():
    try:
        raise ValueError
    finally:
        return "swallowed"
def h():
    for i in range(2):
        try:
            raise KeyError
        finally:
            continue
    return "end"
print(f(), g(), h())
