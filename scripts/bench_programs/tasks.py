# class-heavy scheduler
from collections import deque


class Packet:
    def __init__(self, source, kind, payload):
        self.source = source
        self.kind = kind
        self.payload = payload


class Task:
    def __init__(self, name, priority):
        self.name = name
        self.priority = priority
        self.inbox = deque()
        self.handled = 0

    @property
    def ready(self):
        return bool(self.inbox)

    def take(self, packet):
        self.inbox.append(packet)

    def step(self, scheduler):
        packet = self.inbox.popleft()
        self.handled += 1
        self.handle(packet, scheduler)

    def handle(self, packet, scheduler):
        raise NotImplementedError


class Worker(Task):
    def handle(self, packet, scheduler):
        if packet.payload > 0:
            scheduler.send("handler", Packet(self.name, "data", packet.payload - 1))


class Handler(Task):
    def handle(self, packet, scheduler):
        target = "device" if packet.payload % 3 == 0 else packet.source
        scheduler.send(target, Packet(self.name, "reply", packet.payload))


class Device(Task):
    def handle(self, packet, scheduler):
        if packet.payload > 1:
            scheduler.send("worker", Packet(self.name, "data", packet.payload - 2))


class Scheduler:
    def __init__(self, tasks):
        self.tasks = {task.name: task for task in tasks}
        self.order = sorted(tasks, key=lambda task: -task.priority)
        self.steps = 0

    def send(self, name, packet):
        self.tasks[name].take(packet)

    def run(self):
        busy = True
        while busy:
            busy = False
            for task in self.order:
                if task.ready:
                    task.step(self)
                    self.steps += 1
                    busy = True


scheduler = Scheduler([Worker("worker", 10), Handler("handler", 20), Device("device", 5)])
for start in range(60, 100):
    scheduler.send("worker", Packet("start", "data", start))
scheduler.run()
result = scheduler.steps, [task.handled for task in scheduler.order]
