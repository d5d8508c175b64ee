s = "a b  c   d"
for n in (-1, 0, 1, 2, 10):
    print(n, s.split(None, n), s.rsplit(None, n), s.split(" ", n), s.rsplit(" ", n))
