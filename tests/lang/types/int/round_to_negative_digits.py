print(round(1234, -2), round(1250, -2), round(1350, -2), round(-1250, -2), round(5, -1), round(15, -1), round(25, -1))
print(round(10**20 + 5, -1), round(7, 3), round(7), round(99, -5), round(50, -2), round(51, -2))
