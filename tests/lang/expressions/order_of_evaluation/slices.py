log = []
def t(x, v):
    log.append(x)
    return v
t("seq", [1, 2, 3, 4])[t("lo", 0) : t("hi", 3) : t("step", 2)]
x = [1, 2, 3]
x[t("lo2", 0) : t("hi2", 1)] = t("new", [7])
print(log, x)
