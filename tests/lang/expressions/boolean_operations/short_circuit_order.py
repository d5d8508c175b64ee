def t(x, v):
    print(x, end=" ")
    return v
print(t("a", 0) and t("b", 1) or t("c", 2))
print(t("a", 1) or t("b", 1) and t("c", 2))
print(not t("a", 0) and t("b", 5))
print(t("a", 0) or t("b", 0) or t("c", 0))
