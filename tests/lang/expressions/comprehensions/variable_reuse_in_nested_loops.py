print([x for x in range(3) for x in range(x)], [[x for x in range(x)] for x in range(3)])
