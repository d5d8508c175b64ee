x, y = 5, "text"
d = {"k": [1, 2]}
print(f"{x} {y} {x + 1} {y!r} {d['k'][1]} {x if x > 3 else 0} {[i for i in range(3)]} {(lambda a: a * 2)(4)} {len(y):03d}")
