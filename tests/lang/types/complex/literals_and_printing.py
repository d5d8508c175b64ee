print(1j, -1j, 1 + 2j, 1 - 2j, 0j, -0j, 1.5 + 0j, complex(-0.0, 2), complex(0, -0.0), 1e20j, complex(float("inf"), float("nan")))
