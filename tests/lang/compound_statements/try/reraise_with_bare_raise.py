def f():
    try:
        raise ValueError("original")
    except ValueError:
        print("cleaning up")
        raise
try:
    f()
except Exception as error:
    print(type(error).__name__, error)
