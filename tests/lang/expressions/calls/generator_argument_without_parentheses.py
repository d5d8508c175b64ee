print(sum(x * x for x in range(4)), list(x for x in "ab"), max((x for x in [3, 1]), default=0), ",".join(str(i) for i in range(3)))
