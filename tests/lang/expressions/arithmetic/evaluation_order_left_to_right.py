def t(x):
    print(x, end=" ")
    return x
print(t(1) + t(2) * t(3) - t(4))
print(t(2) ** t(3) ** t(1))
print(-t(1) + t(2) // t(3) % t(4))
print(t(1) < t(2) and t(3) | t(4))
