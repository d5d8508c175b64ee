class L(list): pass
match L([1, 2]):
    case [a, b]: print(a, b)
class D(dict): pass
match D(x=1):
    case {"x": v}: print(v)
class S(str): pass
match S("ab"):
    case [_, _]: print("never")
    case "ab": print("str equal")
