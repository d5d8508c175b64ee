def t(x, v):
    print(x, end=" ")
    return v
class N: pass
n = N()
t("obj", n).attr = t("value", 1)
t("obj", n).attr += t("inc", 2)
print(n.attr)
