m = [[r * 4 + c for c in range(4)] for r in range(4)]
rot = [list(r)[::-1] for r in zip(*m)]
def spiral(m):
    while m:
        yield from m[0]
        m = [list(r) for r in zip(*m[1:])][::-1]
print(rot, list(spiral(m)), [m[i][i] for i in range(4)], sum(m[i][~i] for i in range(4)))
