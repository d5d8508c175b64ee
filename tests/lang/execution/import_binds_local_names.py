def f():
    import sys
    return "sys" in locals(), type(sys).__name__
print(f(), "sys" in globals())
