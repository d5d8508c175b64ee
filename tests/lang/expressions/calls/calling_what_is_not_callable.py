try:
    5()
except Exception as e:
    print(type(e).__name__, e)
try:
    "a"()
except Exception as e:
    print(type(e).__name__, e)
try:
    None()
except Exception as e:
    print(type(e).__name__, e)
try:
    [1](0)
except Exception as e:
    print(type(e).__name__, e)
try:
    {}()
except Exception as e:
    print(type(e).__name__, e)
try:
    (1, 2)(3)
except Exception as e:
    print(type(e).__name__, e)
x = 1.5
try:
    x(1)
except Exception as e:
    print(type(e).__name__, e)
try:
    f"{1}"()
except Exception as e:
    print(type(e).__name__, e)
