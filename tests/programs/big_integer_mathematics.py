"""Number theory on big integers: primality, factoring, pi and e by digits, RSA, continued fractions, Lucas-Lehmer."""


def egcd(a, b):
    x, y, u, v = 1, 0, 0, 1
    while b:
        q, a, b = a // b, b, a % b
        x, u = u, x - q * u
        y, v = v, y - q * v
    return a, x, y


def inverse(a, m):
    g, x, _ = egcd(a % m, m)
    if g != 1:
        raise ValueError(f"{a} has no inverse modulo {m}")
    return x % m


def isqrt(n):
    if n < 0:
        raise ValueError("square root of a negative number")
    x = 1 << (n.bit_length() + 1) // 2
    while (y := (x + n // x) // 2) < x:
        x = y
    return x if n else 0


def is_prime(n):
    if n < 2:
        return False
    for p in (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37):
        if n % p == 0:
            return n == p
    d, s = n - 1, 0
    while d % 2 == 0:
        d, s = d // 2, s + 1
    for a in (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37):
        x = pow(a, d, n)
        if x in (1, n - 1):
            continue
        for _ in range(s - 1):
            x = x * x % n
            if x == n - 1:
                break
        else:
            return False
    return True


def next_prime(n):
    n += 1 + (n % 2)
    while not is_prime(n):
        n += 2
    return n


def rho(n):
    if n % 2 == 0:
        return 2
    c = 1
    while True:
        x = y = 2
        d = 1
        while d == 1:
            x = (x * x + c) % n
            y = (y * y + c) % n
            y = (y * y + c) % n
            d = egcd(abs(x - y), n)[0]
        if d != n:
            return d
        c += 1


def factor(n):
    if n == 1:
        return {}
    if is_prime(n):
        return {n: 1}
    d = rho(n)
    result = factor(d)
    for p, k in factor(n // d).items():
        result[p] = result.get(p, 0) + k
    return dict(sorted(result.items()))


def pi_digits():
    """Gibbons' spigot."""
    q, r, t, k, n, l = 1, 0, 1, 1, 3, 3
    while True:
        if 4 * q + r - t < n * t:
            yield n
            q, r, n = 10 * q, 10 * (r - n * t), 10 * (3 * q + r) // t - 10 * n
        else:
            q, r, t, k, n, l = q * k, (2 * q + r) * l, t * l, k + 1, (q * (7 * k + 2) + r * l) // (t * l), l + 2


def e_digits(count):
    unit = 10 ** (count + 10)
    total, term, k = 0, unit, 1
    while term:
        total += term
        term //= k
        k += 1
    return str(total // 10**10)


def lucas_lehmer(p):
    m, s = (1 << p) - 1, 4
    for _ in range(p - 2):
        s = (s * s - 2) % m
    return s == 0


def continued_fraction(n):
    a0 = isqrt(n)
    m, d, a, terms = 0, 1, a0, [a0]
    while a != 2 * a0:
        m = d * a - m
        d = (n - m * m) // d
        a = (a0 + m) // d
        terms.append(a)
    return terms


def pell(n):
    terms = continued_fraction(n)
    period, i = terms[1:], 0
    p0, p1, q0, q1 = 1, terms[0], 0, 1
    while p1 * p1 - n * q1 * q1 != 1:
        a = period[i % len(period)]
        p0, p1, q0, q1 = p1, a * p1 + p0, q1, a * q1 + q0
        i += 1
    return p1, q1


def chinese(pairs):
    x, m = 0, 1
    for r, n in pairs:
        x += m * ((r - x) * inverse(m, n) % n)
        m *= n
    return x % m, m


def rsa(message):
    p, q = next_prime(10**40 + 12345), next_prime(10**41 + 67890)
    n, e = p * q, 65537
    d = inverse(e, (p - 1) * (q - 1))
    number = int.from_bytes(message.encode(), "big")
    cipher = pow(number, e, n)
    plain = pow(cipher, d, n)
    return hex(cipher)[:24], plain.to_bytes((plain.bit_length() + 7) // 8, "big").decode()


def main():
    print([n for n in range(60) if is_prime(n)], is_prime(2**89 - 1), is_prime(2**83 - 1), next_prime(10**30))
    for n in (360, 2**32 + 1, 1000000007 * 998244353, 600851475143, 2**59 - 1):
        print(n, factor(n))
    digits = pi_digits()
    print("".join(str(next(digits)) for _ in range(60)))
    print(e_digits(60))
    print([p for p in (3, 5, 7, 11, 13, 17, 19, 23, 31, 61, 67, 89, 107, 127) if lucas_lehmer(p)])
    print(continued_fraction(61), pell(61), pell(7))
    print(chinese([(2, 3), (3, 5), (2, 7)]), inverse(3, 11), rsa("sealed box"))
    for bad in (lambda: inverse(6, 9), lambda: isqrt(-1)):
        try:
            bad()
        except ValueError as e:
            print(e)
    f = 1
    for i in range(1, 201):
        f *= i
    text = str(f)
    print(len(text), text[:20], len(text) - len(text.rstrip("0")), sum(map(int, text)), f % (2**89 - 1))
    a, b = 0, 1
    for _ in range(1000):
        a, b = b, a + b
    print(a, isqrt(5 * a * a + 4) ** 2 - 5 * a * a)
    for base in (2, 7, 36):
        n, out = 10**25 + 7, ""
        while n:
            n, r = divmod(n, base)
            out = "0123456789abcdefghijklmnopqrstuvwxyz"[r] + out
        print(base, out, int(out, base) == 10**25 + 7)


main()
