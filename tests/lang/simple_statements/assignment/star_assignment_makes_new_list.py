src = [1, 2, 3]
[*copy] = src
first, *rest = src
rest.append(4)
print(copy, copy is src, src, rest, type(rest))
