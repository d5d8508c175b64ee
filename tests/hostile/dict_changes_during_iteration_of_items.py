# outcome: raised:RuntimeError
d = {i: i for i in range(100)}
for k, v in d.items():
    d[k + 1000] = v
