"""A queue at a bank: processes are generators that wait for time, for a resource or for each other."""

import heapq, random, itertools, statistics, collections


class Env:

    def __init__(self):
        self.now = 0.0
        self.q = []
        self.seq = itertools.count()

    def schedule(self, delay, cb, *a):
        heapq.heappush(self.q, (self.now + delay, next(self.seq), cb, a))

    def process(self, gen):
        p = Process(self, gen)
        self.schedule(0, p.step, None)
        return p

    def run(self, until=float('inf')):
        while self.q and self.q[0][0] <= until:
            self.now, _, cb, a = heapq.heappop(self.q)
            cb(*a)
        self.now = min(until, self.now) if until != float('inf') else self.now


class Timeout:

    def __init__(self, d):
        self.d = d


class Process:

    def __init__(self, env, gen):
        self.env, self.gen, self.done, self.waiters, self.value = (env, gen, False, [], None)

    def step(self, value):
        try:
            item = self.gen.send(value)
        except StopIteration as e:
            self.done, self.value = (True, e.value)
            for w in self.waiters:
                self.env.schedule(0, w, self.value)
            return
        match item:
            case Timeout(d=d):
                self.env.schedule(d, self.step, d)
            case Request() as r:
                r.res.ask(r, self)
            case Process(done=True, value=v):
                self.env.schedule(0, self.step, v)
            case Process() as p:
                p.waiters.append(self.step)
            case _:
                self.gen.throw(TypeError(f'cannot wait for {item!r}'))


class Request:

    def __init__(self, res, prio=0):
        self.res, self.prio = (res, prio)


class Resource:

    def __init__(self, env, cap):
        self.env, self.cap, self.users, self.queue, self.n = (env, cap, 0, [], itertools.count())

    def ask(self, r, p):
        if self.users < self.cap:
            self.users += 1
            self.env.schedule(0, p.step, r)
        else:
            heapq.heappush(self.queue, (r.prio, next(self.n), p, r))

    def release(self):
        if self.queue:
            _, _, p, r = heapq.heappop(self.queue)
            self.env.schedule(0, p.step, r)
        else:
            self.users -= 1


def customer(env, name, bank, rng, log):
    arrived = env.now
    yield Request(bank, prio=rng.choice([0, 1, 1]))
    wait = env.now - arrived
    service = rng.expovariate(1 / 3)
    yield Timeout(service)
    bank.release()
    log.append((name, round(wait, 3), round(service, 3)))
    return wait


def source(env, bank, rng, log, n):
    procs = []
    for i in range(n):
        yield Timeout(rng.expovariate(1 / 2))
        procs.append(env.process(customer(env, f'c{i:02}', bank, rng, log)))
    waits = []
    for p in procs:
        waits.append((yield p))
    return waits


env = Env()
rng = random.Random(42)
log = []
bank = Resource(env, 2)
s = env.process(source(env, bank, rng, log, 40))
env.run()
print(round(env.now, 4), len(log), log[:3], round(statistics.fmean(s.value), 4), round(max(s.value), 4))
print(collections.Counter((int(w) for _, w, _ in log)).most_common(3))


def bad():
    try:
        yield 5
    except TypeError as e:
        print('caught', e)
        yield Timeout(1)


env.process(bad())
env.run()
print(bank.users, bank.queue)
