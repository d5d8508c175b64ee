def gather(*fs):
    out, errs = [], []
    for f in fs:
        try:
            out.append(f())
        except Exception as e:
            errs.append(e)
    if errs:
        raise ExceptionGroup("gather", errs)
    return out
print(gather(lambda: 1, lambda: 2))
try:
    gather(lambda: 1 / 0, lambda: int("x"), lambda: 3)
except* ZeroDivisionError as g:
    print("zero", len(g.exceptions))
except* ValueError as g:
    print("value", g.exceptions[0])
