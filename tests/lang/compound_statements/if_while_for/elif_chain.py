def kind(n):
    if n < 0: return "negative"
    elif n == 0: return "zero"
    elif n < 10: return "digit"
    else: return "big"
print([kind(n) for n in (-5, 0, 7, 70)])
