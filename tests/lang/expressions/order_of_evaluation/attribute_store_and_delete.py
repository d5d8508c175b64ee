log = []
class O: pass
def t(x, v):
    log.append(x)
    return v
o = O()
t("o", o).a = t("v", 1)
t("o2", o).b, t("o3", o).c = t("v2", 2), t("v3", 3)
del t("del", o).a
print(log, o.__dict__)
