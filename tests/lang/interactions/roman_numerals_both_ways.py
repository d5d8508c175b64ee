table = [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]
def roman(n):
    out = ""
    for v, s in table:
        q, n = divmod(n, v)
        out += s * q
    return out
def value(s):
    vals = [dict((b, a) for a, b in table if len(b) == 1)[c] for c in s]
    return sum(-a if a < b else a for a, b in zip(vals, vals[1:] + [0]))
print([roman(n) for n in (1, 4, 9, 14, 40, 90, 400, 1994, 3999)], all(value(roman(n)) == n for n in range(1, 4000)))
