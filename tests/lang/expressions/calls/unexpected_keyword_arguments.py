def f(a): pass
try:
    f(b=1)
except Exception as e:
    print(type(e).__name__, e)
try:
    f(1, b=1)
except Exception as e:
    print(type(e).__name__, e)
try:
    f(a=1, c=2)
except Exception as e:
    print(type(e).__name__, e)
def g(first_name, last_name): pass
try:
    g(frist_name=1, last_name=2)
except Exception as e:
    print(type(e).__name__, e)
try:
    g(1, 2, lastname=3)
except Exception as e:
    print(type(e).__name__, e)
