x = "global"
def f():
    try:
        print(x)
    except Exception as e:
        print(type(e).__name__, e)
    x = "local"
    return x
print(f(), x)
