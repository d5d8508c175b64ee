print(2**53 + 1 == float(2**53), 2**53 + 1 > float(2**53), 10**400 > 1e308, -10**400 < -1e308)
print(10**400 < float("inf"), 1 == 1.0, 3 < 3.5, 2**64 == 2.0**64)
print(5 == float("nan"), 5 < float("nan"), 5 != float("nan"), -10**400 > float("-inf"))
