for bits in (1, 31, 32, 33, 48, 49, 50, 51, 63, 64, 65, 128):
    for modulus in ((1 << bits) - 1, 1 << bits, (1 << bits) + 1):
        if modulus > 1:
            print(bits, pow(3, modulus - 1, modulus), pow(-7, 12345, modulus), pow(modulus - 1, 3, modulus), pow(5, 77, -modulus))
