def kinds(x):
    print("evaluating", x)
    return x
try:
    1 / 0
except kinds(KeyError):
    pass
except kinds((ValueError, ZeroDivisionError)):
    print("caught")
except kinds(Exception):
    print("never")
try:
    pass
except kinds(ValueError):
    pass
