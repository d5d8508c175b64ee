def gcd(a, b):
    while b:
        a, b = b, a % b
    return a
print(gcd(2**200 * 3**50, 6**80), gcd(10**40 + 1, 10**20 - 1), gcd(0, 5), gcd(-12, 18))
