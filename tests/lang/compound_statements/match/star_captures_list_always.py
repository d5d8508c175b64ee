match (1, 2, 3, 4):
    case a, *mid, z: print(a, mid, z, type(mid).__name__)
match (1, 2):
    case a, *mid, z: print(mid)
match range(10):
    case [a, *mid, z]: print(a, len(mid), z)
