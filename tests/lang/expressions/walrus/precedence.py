x = y = 0
print((x := 1, 2), (y := 1 if x else 2), (a := not 1), (b := 1 < 2 < 3), (c := lambda: 7)())
