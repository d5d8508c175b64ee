x = "global"
def f(v):
    match v:
        case {"x": x}: pass
    try:
        return x
    except UnboundLocalError as e:
        return type(e).__name__
print(f({"x": 1}), f({}), x)
