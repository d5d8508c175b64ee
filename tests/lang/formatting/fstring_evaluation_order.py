def t(x):
    print("eval", x)
    return x
print(f"{t(1)} {t(2):{t(3)}} {t('c')!r:>{t(5)}}")
