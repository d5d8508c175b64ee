log = []
def t(x, v=0):
    log.append(x)
    return v
f = lambda a=t("default"): t("body")
f()
[t(("elt", i)) for i in t("outer", [1, 2]) if not t(("if", i), 0) for j in t(("inner", i), [1])]
print(log)
