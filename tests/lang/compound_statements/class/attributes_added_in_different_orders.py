class P: pass
objs = []
for order in ("xyz", "zyx", "yxz"):
    p = P()
    for n in order:
        setattr(p, n, n * 2)
    objs.append(p)
print([list(p.__dict__) for p in objs], [p.x + p.y + p.z for p in objs])
