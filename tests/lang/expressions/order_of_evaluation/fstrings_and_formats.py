log = []
class F:
    def __init__(self, n): self.n = n
    def __format__(self, s): log.append(("format", self.n, s)); return self.n
    def __str__(self): log.append(("str", self.n)); return self.n
    def __repr__(self): log.append(("repr", self.n)); return self.n
def t(x):
    log.append(x)
    return F(x)
s = f"{t('a')} {t('b')!r} {t('c')!s:>5} {t('d'):{t('w')}}"
print(log, s)
