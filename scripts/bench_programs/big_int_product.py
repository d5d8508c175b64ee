# big-int product
product = 1
for i in range(1, 1500):
    product *= i
result = product % (10 ** 9 + 7), len(str(product))
