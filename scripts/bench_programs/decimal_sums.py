# decimal sums
from decimal import ROUND_HALF_UP, Decimal

prices = [Decimal(str(i)) + Decimal("0.99") for i in range(1500)]
rate = Decimal("0.19")
cent = Decimal("0.01")
total = Decimal(0)
for price in prices:
    tax = (price * rate).quantize(cent, rounding=ROUND_HALF_UP)
    total += price + tax
result = str(total), str(sum(prices)), str(max(prices) / 7), f"{total:,.2f}"
