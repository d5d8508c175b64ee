log = []
def t(x):
    log.append(x)
    return x
{t("k1"): t("v1"), **{t("k2"): t("v2")}, t("k3"): t("v3")}
{t("s1"), *[t("s2")], t("s3")}
print(log)
