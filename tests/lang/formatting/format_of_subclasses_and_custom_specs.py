class Temp(float):
    def __format__(self, spec):
        if spec.endswith("F"): return format(self * 9 / 5 + 32, spec[:-1] + "f") + "°F"
        return super().__format__(spec)
t = Temp(21.5)
print(f"{t:.1F} {t:.1f} {t} {t!r} {t:>8}", "{:.0F}".format(t), "%.1f" % t, format(t, "08.2f"))
