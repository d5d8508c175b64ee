log = []
def t(x):
    log.append(x)
    return x if not x.startswith("deco") else (lambda f: log.append("apply " + x) or f)
@t("deco1")
@t("deco2")
def f(a=t("a"), *, b=t("b"), c=t("c")) -> None: pass
@t("deco3")
class C((t("base"), object)[1]):
    x = t("body")
print(log)
