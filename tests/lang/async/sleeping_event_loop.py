class Sleep:
    def __init__(self, t): self.t = t
    def __await__(self): yield self.t
async def task(name, *delays):
    for d in delays:
        await Sleep(d)
        print(now[0], name)
now = [0]
queue = [(0, 0, task("fast", 1, 1, 1)), (0, 1, task("slow", 3)), (0, 2, task("mid", 2, 2))]
n = 3
while queue:
    queue.sort(key=lambda q: q[:2])
    t, _, co = queue.pop(0)
    now[0] = t
    try:
        queue.append((t + co.send(None), n, co))
        n += 1
    except StopIteration:
        pass
