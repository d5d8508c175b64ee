def f():
    try:
        raise ValueError("original")
    except ValueError:
        print("cleaning up")
        raise
try:
    f()
except Exception as e:
    print(type(e).__name__, e)
