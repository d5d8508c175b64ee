"""A bank with tellers: a heap by hand, a discrete-event simulation and a report."""


class Heap:
    def __init__(self, items=(), key=lambda x: x):
        self.key = key
        self.items = list(items)
        for i in reversed(range(len(self.items) // 2)):
            self._down(i)

    def __len__(self):
        return len(self.items)

    def push(self, item):
        self.items.append(item)
        self._up(len(self.items) - 1)

    def pop(self):
        if not self.items:
            raise IndexError("pop from an empty heap")
        items = self.items
        items[0], items[-1] = items[-1], items[0]
        smallest = items.pop()
        if items:
            self._down(0)
        return smallest

    def peek(self):
        return self.items[0]

    def _up(self, i):
        items, key = self.items, self.key
        while i and key(items[i]) < key(items[(i - 1) // 2]):
            parent = (i - 1) // 2
            items[i], items[parent] = items[parent], items[i]
            i = parent

    def _down(self, i):
        items, key, n = self.items, self.key, len(self.items)
        while (child := 2 * i + 1) < n:
            if child + 1 < n and key(items[child + 1]) < key(items[child]):
                child += 1
            if key(items[i]) <= key(items[child]):
                return
            items[i], items[child] = items[child], items[i]
            i = child


class Random:
    def __init__(self, seed):
        self.state = seed

    def next(self):
        x = self.state
        x ^= (x << 13) & 0xFFFFFFFF
        x ^= x >> 17
        x ^= (x << 5) & 0xFFFFFFFF
        self.state = x
        return x

    def between(self, low, high):
        return low + self.next() % (high - low + 1)

    def choice(self, xs):
        return xs[self.next() % len(xs)]


class Event:
    count = 0

    def __init__(self, time, action, *args):
        Event.count += 1
        self.time, self.action, self.args, self.order = time, action, args, Event.count

    def __lt__(self, other):
        return (self.time, self.order) < (other.time, other.order)

    def __le__(self, other):
        return not other < self


class Customer:
    KINDS = {"cash": (2, 6), "transfer": (4, 9), "loan": (10, 25)}

    def __init__(self, number, time, kind, gold):
        self.number, self.arrived, self.kind, self.gold = number, time, kind, gold
        self.started = self.left = None

    @property
    def waited(self):
        return self.started - self.arrived

    def __str__(self):
        return f"#{self.number}{'*' if self.gold else ''} ({self.kind})"


class Bank:
    def __init__(self, tellers, seed, closing=120):
        self.random, self.closing = Random(seed), closing
        self.events = Heap()
        self.queue = Heap(key=lambda c: (not c.gold, c.arrived, c.number))
        self.free = list(range(tellers, 0, -1))
        self.busy_minutes = dict.fromkeys(range(1, tellers + 1), 0)
        self.served, self.turned_away, self.longest_queue, self.log = [], 0, 0, []
        self.number = 0
        self.now = 0

    def at(self, delay, action, *args):
        self.events.push(Event(self.now + delay, action, *args))

    def arrive(self):
        self.number += 1
        kind = self.random.choice(["cash", "cash", "cash", "transfer", "transfer", "loan"])
        customer = Customer(self.number, self.now, kind, self.random.between(1, 10) == 1)
        if self.now < self.closing:
            self.at(self.random.between(1, 5), self.arrive)
        if len(self.queue) >= 8 and not customer.gold:
            self.turned_away += 1
            self.log.append(f"{self.now:>4} {customer} turned away")
            return
        self.queue.push(customer)
        self.longest_queue = max(self.longest_queue, len(self.queue))
        self.serve()

    def serve(self):
        while self.free and len(self.queue):
            customer, teller = self.queue.pop(), self.free.pop()
            customer.started = self.now
            minutes = self.random.between(*Customer.KINDS[customer.kind])
            self.busy_minutes[teller] += minutes
            self.at(minutes, self.leave, customer, teller)

    def leave(self, customer, teller):
        customer.left = self.now
        self.served.append(customer)
        self.free.append(teller)
        if customer.waited > 15 or customer.gold:
            self.log.append(f"{self.now:>4} {customer} waited {customer.waited} and left teller {teller}")
        self.serve()

    def run(self):
        self.at(0, self.arrive)
        while len(self.events):
            event = self.events.pop()
            assert event.time >= self.now
            self.now = event.time
            event.action(*event.args)
        return self

    def report(self):
        waits = sorted(c.waited for c in self.served)
        print(f"served {len(self.served)}, turned away {self.turned_away}, closed at {self.now}, longest queue {self.longest_queue}")
        print(f"waits: mean {sum(waits) / len(waits):.2f}, median {waits[len(waits) // 2]}, worst {waits[-1]}")
        for kind in Customer.KINDS:
            group = [c for c in self.served if c.kind == kind]
            if group:
                print(f"  {kind:<9}{len(group):>4} customers, mean wait {sum(c.waited for c in group) / len(group):>6.2f}")
        for teller, busy in self.busy_minutes.items():
            share = busy / self.now
            print(f"  teller {teller}: {share:>6.1%} {'#' * round(share * 30)}")


def heap_sort(xs, **options):
    heap = Heap(xs, **options)
    return [heap.pop() for _ in range(len(heap))]


def main():
    random = Random(12345)
    xs = [random.between(0, 99) for _ in range(40)]
    print(heap_sort(xs) == sorted(xs), heap_sort(xs, key=lambda x: -x)[:5], heap_sort("heapsort"))
    try:
        Heap().pop()
    except IndexError as e:
        print(e)
    for tellers, seed in ((2, 7), (3, 7), (4, 99)):
        print(f"--- {tellers} tellers")
        bank = Bank(tellers, seed).run()
        for line in bank.log[:8]:
            print(line)
        bank.report()


main()
