for k in (1, 18, 19, 20, 38, 39, 100):
    n = 10**k
    print(str(n) == "1" + "0" * k, str(n - 1) == "9" * k, int(str(-n)) == -n, len(hex(n)), n.bit_length())
