class Yield:
    def __await__(self): yield
async def worker(name, n, log):
    for i in range(n):
        log.append(f"{name}{i}")
        await Yield()
    return name
def run_all(*cos):
    ready, results = list(cos), []
    while ready:
        c = ready.pop(0)
        try:
            c.send(None)
            ready.append(c)
        except StopIteration as e:
            results.append(e.value)
    return results
log = []
print(run_all(worker("a", 3, log), worker("b", 1, log), worker("c", 2, log)), log)
