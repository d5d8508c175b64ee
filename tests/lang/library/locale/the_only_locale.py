import locale

print(locale.setlocale(locale.LC_ALL, "C"), locale.setlocale(locale.LC_ALL), locale.getlocale())
for bad in ("xx_YY", "de_XX.UTF-99"):
    try:
        locale.setlocale(locale.LC_ALL, bad)
    except locale.Error as error:
        print(error)
print(sorted(locale.localeconv().items()))
print(locale.strcoll("a", "b"), locale.strcoll("b", "a"), locale.strcoll("a", "a"), sorted("bca", key=locale.strxfrm))
print(locale.format_string("%d %.2f %s", (1234567, 1234.5, "x"), grouping=True), locale.str(0.1 + 0.2), locale.str(1e20))
print(locale.atof("1.5"), locale.atoi("12"), locale.delocalize("1.5"), locale.localize("1234.5", grouping=True))
try:
    locale.currency(5)
except ValueError as error:
    print(error)
