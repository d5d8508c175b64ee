import random
from decimal import Decimal, Context, localcontext, ROUND_FLOOR, ROUND_UP

random.seed(7)


def number():
    digits = random.choice([1, 2, 3, 8, 9, 17, 18, 19, 20, 37, 40])
    n = random.randrange(-(10**digits), 10**digits)
    if random.random() < 0.1:
        n = random.choice([0, 1, -1, 10**18, 10**18 - 1, -(10**17), 10**9, 10**18 + 1])
    exponent = random.choice([0, 0, -2, -2, -4, 3, -17, -18, -19, 17, 25, -998, -1000, 1000, 999, -1001])
    return Decimal((int(n < 0), tuple(map(int, str(abs(n)))), exponent))


def show(f, *args):
    try:
        return str(f(*args))
    except Exception as error:
        return type(error).__name__


operations = [lambda a, b: a + b, lambda a, b: a - b, lambda a, b: a * b]
for i in range(400):
    a, b = number(), number()
    print(a, b, *[show(f, a, b) for f in operations])
for context in (Context(prec=5), Context(prec=17), Context(prec=18), Context(prec=28, rounding=ROUND_FLOOR), Context(prec=28, Emax=20, Emin=-20), Context(prec=28, Emax=999, Emin=-999, clamp=1), Context(prec=3, rounding=ROUND_UP)):
    with localcontext(context) as here:
        for i in range(60):
            a, b = number(), number()
            print(a, b, *[show(f, a, b) for f in operations])
        print(sorted(str(flag) for flag, on in here.flags.items() if on))
a = Decimal("0.00")
print(a - a, a + a, -a, Decimal("-1.5") + Decimal("1.5"), Decimal("1.50") - Decimal("1.5"))


class Money(Decimal):
    pass


print(type(Money("1.5") + Decimal("2.25")).__name__, type(Decimal(1) * Money(3)).__name__, Decimal(1) + 5, 7 - Decimal("0.5"))
