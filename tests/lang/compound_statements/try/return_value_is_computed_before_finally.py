def f():
    x = 1
    try:
        return x
    finally:
        x = 2
        print("x is", x)
def g():
    a = [1]
    try:
        return a
    finally:
        a.append(2)
print(f(), g())
