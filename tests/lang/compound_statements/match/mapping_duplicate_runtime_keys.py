class K:
    A = B = "same"
try:
    match {"same": 1, "b": 2}:
        case {K.A: x, K.B: y}: print("never")
except ValueError as e:
    print(e)
