def t(x):
    print("eval", x)
    return x
def f(*a, **k): return a, k
print(f(t(1), *t([2]), k=t(3), **t({"z": 4})))
print(f(k=t("kw"), *t(["star"])))
