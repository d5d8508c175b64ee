"""An event loop by hand: tasks are generators, time is simulated, channels and locks and timeouts included."""


class Sleep:
    def __init__(self, seconds):
        self.seconds = seconds


class Spawn:
    def __init__(self, generator, name):
        self.generator, self.name = generator, name


class Join:
    def __init__(self, task):
        self.task = task


class Now:
    pass


class Cancelled(Exception):
    pass


class Timeout(Exception):
    pass


class Task:
    def __init__(self, loop, generator, name):
        self.loop, self.generator, self.name = loop, generator, name
        self.done, self.result, self.error, self.waiters = False, None, None, []
        self.wake_number = 0

    def __repr__(self):
        state = "done" if self.done else "pending"
        return f"<Task {self.name} {state}>"


class Channel:
    def __init__(self, capacity=1):
        self.capacity, self.items, self.getters, self.putters, self.closed = capacity, [], [], [], False


class Put:
    def __init__(self, channel, item):
        self.channel, self.item = channel, item


class Get:
    def __init__(self, channel):
        self.channel = channel


CLOSED = object()


class Loop:
    def __init__(self):
        self.time, self.ready, self.timers, self.counter, self.trace = 0, [], [], 0, []

    def spawn(self, generator, name="task"):
        task = Task(self, generator, name)
        self.ready.append((task, None, None))
        return task

    def later(self, seconds, task):
        self.counter += 1
        task.wake_number = self.counter
        self.timers.append((self.time + seconds, self.counter, task))
        self.timers.sort(key=lambda t: t[:2])

    def cancel(self, task, error=None):
        if not task.done:
            task.wake_number = -1
            self.ready.append((task, None, error or Cancelled(task.name)))

    def run(self):
        while self.ready or self.timers:
            if not self.ready:
                when, number, task = self.timers.pop(0)
                if task.done or task.wake_number != number:
                    continue
                self.time = when
                self.ready.append((task, None, None))
            task, value, error = self.ready.pop(0)
            if task.done:
                continue
            try:
                if error is not None:
                    request = task.generator.throw(error)
                else:
                    request = task.generator.send(value)
            except StopIteration as stop:
                self.finish(task, stop.value, None)
            except Exception as e:
                self.finish(task, None, e)
            else:
                self.handle(task, request)

    def finish(self, task, result, error):
        task.done, task.result, task.error = True, result, error
        for waiter in task.waiters:
            self.ready.append((waiter, result, error))
        if error is not None and not task.waiters:
            self.trace.append(f"{self.time}: {task.name} died of {error!r}")

    def handle(self, task, request):
        match request:
            case None:
                self.ready.append((task, None, None))
            case Sleep(seconds=s):
                self.later(s, task)
            case Now():
                self.ready.append((task, self.time, None))
            case Spawn(generator=g, name=n):
                self.ready.append((task, self.spawn(g, n), None))
            case Join(task=other):
                if other.done:
                    self.ready.append((task, other.result, other.error))
                else:
                    other.waiters.append(task)
            case Put(channel=c, item=item):
                if c.getters:
                    self.ready.append((c.getters.pop(0), item, None))
                    self.ready.append((task, None, None))
                elif len(c.items) < c.capacity:
                    c.items.append(item)
                    self.ready.append((task, None, None))
                else:
                    c.putters.append((task, item))
            case Get(channel=c):
                if c.items:
                    self.ready.append((task, c.items.pop(0), None))
                    if c.putters:
                        putter, item = c.putters.pop(0)
                        c.items.append(item)
                        self.ready.append((putter, None, None))
                elif c.closed:
                    self.ready.append((task, CLOSED, None))
                else:
                    c.getters.append(task)
            case _:
                self.ready.append((task, None, TypeError(f"bad request {request!r}")))

    def close(self, channel):
        channel.closed = True
        while channel.getters:
            self.ready.append((channel.getters.pop(0), CLOSED, None))


def log(*words):
    now = yield Now()
    print(f"{now:>5}", *words)


def gather(*generators):
    tasks = []
    for i, g in enumerate(generators):
        tasks.append((yield Spawn(g, f"part{i}")))
    results = []
    for t in tasks:
        results.append((yield Join(t)))
    return results


def with_timeout(loop, seconds, generator):
    task = yield Spawn(generator, "limited")

    def watchdog():
        yield Sleep(seconds)
        loop.cancel(task, Timeout(f"after {seconds}"))

    dog = yield Spawn(watchdog(), "watchdog")
    try:
        return (yield Join(task))
    finally:
        loop.cancel(dog)


def producer(name, channel, count, pause):
    for i in range(count):
        yield Sleep(pause)
        yield Put(channel, f"{name}{i}")
        yield from log(name, "put", i)


def consumer(channel, pause):
    seen = []
    while (item := (yield Get(channel))) is not CLOSED:
        yield Sleep(pause)
        seen.append(item)
    yield from log("consumer saw", len(seen))
    return seen


def slow_square(n):
    yield Sleep(n)
    return n * n


def failing(after):
    yield Sleep(after)
    raise ValueError(f"failed after {after}")


def stubborn():
    while True:
        try:
            yield Sleep(2)
        except Cancelled as c:
            yield from log("cancelled", c)
            return "cleaned up"


def main(loop):
    yield from log("start")
    results = yield from gather(slow_square(3), slow_square(1), slow_square(2))
    yield from log("gathered", results)
    channel = Channel(capacity=2)
    c = yield Spawn(consumer(channel, 2), "consumer")
    yield from gather(producer("a", channel, 3, 1), producer("b", channel, 2, 1.5))
    loop.close(channel)
    yield from log((yield Join(c)))
    bad = yield Spawn(failing(1), "bad")
    try:
        yield Join(bad)
    except ValueError as e:
        yield from log("joined:", e)
    yield Spawn(failing(2), "orphan")
    try:
        yield from with_timeout(loop, 2, slow_square(10))
    except Timeout as e:
        yield from log("timeout", e)
    yield from log("in time:", (yield from with_timeout(loop, 5, slow_square(2))))
    s = yield Spawn(stubborn(), "stubborn")
    yield Sleep(5)
    loop.cancel(s)
    yield from log((yield Join(s)))
    try:
        yield "nonsense"
    except TypeError as e:
        yield from log(e)
    return "all done"


loop = Loop()
task = loop.spawn(main(loop), "main")
loop.run()
print(task, task.result, loop.time, loop.trace)
