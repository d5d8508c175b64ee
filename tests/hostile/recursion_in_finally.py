# outcome: fuel | RecursionError
def f():
    try:
        f()
    finally:
        f()
f()
