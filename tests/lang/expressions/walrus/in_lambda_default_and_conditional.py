f = lambda x, y=(d := 5): x + y
print(f(1), d, (e := 3) if (g := False) else (e := 4), e, g)
