# outcome: finished | raised:OverflowError | MemoryError | fuel
print(round(1e308, -400), round(5e-324, 400), round(12345, -(10**6)), pow(2, -(10**6)) == 0.0)
round(10**100000, -99999)
