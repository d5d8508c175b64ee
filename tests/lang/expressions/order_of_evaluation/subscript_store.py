log = []
def t(x, v):
    log.append(x)
    return v
t("obj", [0, 1, 2])[t("index", 1)] = t("value", 9)
t("d", {})[t("k1", "a")] = t("d2", {})[t("k2", "b")] = t("val", 1)
print(log)
