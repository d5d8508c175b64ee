log = []
class M:
    def __init__(self, n): self.n = n; log.append("new " + n)
    def __enter__(self): log.append("enter " + self.n); return self
    def __exit__(self, *a): log.append("exit " + self.n)
with M("a") as x, M("b") as y:
    log.append("body")
for i in [log.append("iterable"), 1][1:]:
    log.append("loop")
print(log)
