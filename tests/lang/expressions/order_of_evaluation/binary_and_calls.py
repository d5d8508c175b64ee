log = []
def t(x, v=None):
    log.append(x)
    return v if v is not None else x
t("a", 1) + t("b", 2) * t("c", 3)
t("f", lambda *a, **k: None)(t("x"), *t("y", [1]), k=t("z"), **t("w", {"q": 1}))
print(log)
