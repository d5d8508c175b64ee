def t(x):
    print("eval", x)
    return x
d = {t(1): t("a"), t(2): t("b")}
print(d)
