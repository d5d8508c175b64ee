digits = "0123456789abcdefghijklmnopqrstuvwxyz"
def to(n, b):
    s = ""
    while n: n, r = divmod(n, b); s = digits[r] + s
    return s or "0"
print([to(n, b) for n, b in ((255, 16), (255, 2), (0, 7), (10**20, 36))], all(int(to(n, b), b) == n for n in range(0, 500, 7) for b in range(2, 37)))
