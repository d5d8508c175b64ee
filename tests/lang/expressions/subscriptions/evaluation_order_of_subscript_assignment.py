def t(x, v):
    print(x, end=" ")
    return v
t("target", {})[t("key", 1)] = t("value", 2)
print()
a = [0, 0]
t("t", a)[t("i", 1)] += t("v", 5)
print(a)
t("x", a)[t("lo", 0) : t("hi", 1)] = t("val", [9, 9])
print(a)
