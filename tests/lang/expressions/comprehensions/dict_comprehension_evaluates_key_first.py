def t(x):
    print(x, end=" ")
    return x
print({t("k" + str(i)): t(i) for i in range(2)})
