def f(n):
    if n < 0: return "neg"
    for i in range(n):
        if i == 3: return f"three of {n}"
    else:
        if n == 2: return
    return "end"
print(f(-1), f(5), f(2), f(1), f(0))
