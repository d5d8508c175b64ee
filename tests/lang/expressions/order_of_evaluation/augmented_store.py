log = []
def t(x, v):
    log.append(x)
    return v
a = [1, 2]
t("a", a)[t("i", 0)] += t("v", 10)
class O: n = 1
o = O()
t("o", o).n += t("w", 5)
print(log, a, o.n)
