def f():
    b = a = 1
    return dir()
print(f())
