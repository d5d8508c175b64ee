class Color:
    RED = 1
    class Deep: X = "deep"
def f(x):
    match x:
        case Color.RED: return "red"
        case Color.Deep.X: return "deep"
    return None
print(f(1), f("deep"), f(2), f(1.0))
try:
    f.__code__.co_name.nope
except Exception as error:
    print(type(error).__name__, error)
match 1:
    case Color.RED as c if c > 0: print("guarded", c)
