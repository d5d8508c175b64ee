# nested loops on lists
def multiply(a, b):
    size = len(a)
    out = [[0] * size for _ in range(size)]
    for i in range(size):
        row = a[i]
        for j in range(size):
            total = 0
            for k in range(size):
                total += row[k] * b[k][j]
            out[i][j] = total
    return out
a = [[(i * 7 + j * 3) % 11 for j in range(40)] for i in range(40)]
result = sum(map(sum, multiply(a, a)))
