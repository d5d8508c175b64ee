x = []
print(x is x, [x][0] is x, {"k": x}["k"] is x, (x,)[0] is x, x in [x], [] is [] , {} is {})
