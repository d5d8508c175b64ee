print(bool(0j), bool(1e-320j), not 0j, 0j == 0, -0j == 0j, complex(0, 0) == False)
