log = []
def t(x, v):
    log.append(x)
    return v
t("a", 1) < t("b", 2) < t("c", 1) < t("d", 5)
t("e", 0) and t("f", 1) or t("g", 2)
t("yes", 1) if t("test", 0) else t("no", 2)
print(log)
