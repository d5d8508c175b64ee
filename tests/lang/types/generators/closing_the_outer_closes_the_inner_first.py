log = []
def inner():
    try: yield 1
    finally: log.append("inner")
def outer():
    try: yield from inner()
    finally: log.append("outer")
with_list = [outer() for _ in range(2)]
for g in with_list: next(g)
for g in with_list: g.close()
print(log)
