def t(x):
    print("t", x)
    return x
print(t("yes") if t(1) else t("no"))
print(t("yes") if t(0) else t("no"))
