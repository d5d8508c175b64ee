def merge(*its):
    heads = [(next(it), i, it) for i, it in enumerate(map(iter, its))]
    while heads:
        heads.sort(key=lambda h: h[:2])
        v, i, it = heads.pop(0)
        yield v
        for nxt in it:
            heads.append((nxt, i, it))
            break
print(list(merge([1, 4, 7], [2, 5], [3, 6, 8, 9])))
