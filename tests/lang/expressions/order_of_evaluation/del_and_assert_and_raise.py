log = []
def t(x, v):
    log.append(x)
    return v
a = [1, 2, 3]
del t("a", a)[t("i", 0)], t("b", a)[t("j", -1)]
try:
    raise t("exc", ValueError("v")) from t("cause", KeyError("k"))
except ValueError:
    pass
try:
    assert t("test", 0), t("msg", "m")
except AssertionError:
    pass
print(log, a)
