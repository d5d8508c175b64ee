class M:
    def __enter__(self): return 1
    def __exit__(self, *e): print("exit", e)
def f():
    for i in range(3):
        with M():
            if i == 0: continue
            if i == 1: break
    with M():
        return "r"
print(f())
