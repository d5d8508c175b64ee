inf, nan = float("inf"), float("nan")
for base in (complex(1e308, 1e308), complex(inf, 0), complex(nan, 1), complex(0, 0), 1j):
    for exponent in (0.5, 101, -0.25, 1 + 1j, -200, 0, inf):
        try:
            print(base, exponent, base**exponent)
        except Exception as error:
            print(base, exponent, type(error).__name__, error)
