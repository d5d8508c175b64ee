def f():
    x = 1
    try:
        x = 2
        y = x // 0
        x = 3
    except ZeroDivisionError:
        pass
    try:
        y
    except UnboundLocalError:
        return x, "y unbound"
print(f())
