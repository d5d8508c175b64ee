class M: pass
with M() as m:
    pass
