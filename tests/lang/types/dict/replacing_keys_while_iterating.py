d = {1: "a", 2: "b", 3: "c"}
def run():
    n = 0
    for k in d:
        n += 1
        del d[k]
        d[k + 10] = n
        if n > 20:
            break
    return n
try:
    print(run() > 0)
except Exception as error:
    print(type(error).__name__, error)
