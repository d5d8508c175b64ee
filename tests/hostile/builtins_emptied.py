# outcome: raised:NameError
g = globals()["__builtins__"]
d = g if isinstance(g, dict) else g.__dict__
for k in list(d):
    if k not in ("NameError",):
        try:
            del d[k]
        except (KeyError, TypeError):
            pass
len([])
