x = "global"
def f():
    try:
        print(x)
    except Exception as error:
        print(type(error).__name__, error)
    x = "local"
    return x
print(f(), x)
