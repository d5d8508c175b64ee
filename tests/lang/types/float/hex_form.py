for x in (0.0, -0.0, 1.0, -1.5, 0.1, 1e300, 5e-324, 2.0**-1022, float("inf"), float("nan")):
    print(x.hex())
