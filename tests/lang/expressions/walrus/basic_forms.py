if (n := len("abc")) > 2:
    print(n)
print((x := 5) + x, [y := 1, y + 1], (z := 1, 2), z)
