from decimal import *

D = Decimal
for prec in (1, 2, 5, 9, 28, 50):
    c = Context(prec=prec, traps=[])
    for x in "2 3 0.5 10 1.0000001 0.9999999 1E+5 1E-5 7.25 123456789 0.001 99 1.1 1E+50 1E-50 4 0.25 1.00".split():
        print(prec, x, c.exp(D(x)) if D(x) < 1000 else "", c.ln(D(x)), c.log10(D(x)), c.sqrt(D(x)))
    for x in "0 1 -1 2 -2 0.5 10 1.5 -3 1.00 0.1 3E+5 Infinity -Infinity NaN 7 1.0001".split():
        print(prec, x, [str(c.power(D(x), D(y))) for y in "0 1 -1 2 -2 3 0.5 -0.5 10 -10 1.5 100 1E+3 Infinity -Infinity 0.1 7".split()])
c = Context(prec=20)
print(c.power(3, 7, 5), c.power(-3, 7, 5), c.power(D("2"), 100, 1000007))
for bad in ((2, -1, 5), (D("1.5"), 2, 5), (0, 0, 5), (2, 3, 0)):
    try:
        print(c.power(*bad))
    except Exception as e:
        print(type(e).__name__, e)
print(D(2) ** 100, D(2) ** -3, 2 ** D(10), D("1.1") ** 10, pow(D(3), 5, 7), D(2) ** D("0.5"), D(-8) ** 3, (-D(8)) ** 2)
with localcontext(prec=100):
    print(D(2).sqrt(), D(1).exp(), D(10).ln(), D(2).log10(), D(3) ** D("0.3333"))
