"""State machines declared as tables: a vending machine, a traffic light, a TCP connection, a tokenizer and a timer wheel."""


class IllegalTransition(Exception):
    pass


class State:
    def __init__(self, name):
        self.name, self.on_enter, self.on_exit = name, [], []


class MachineType(type):
    """Reads `rules` lines `source --event[guard]/action--> target` into a table, inherited tables included."""

    def __new__(meta, name, bases, namespace):
        cls = super().__new__(meta, name, bases, namespace)
        table = {}
        for base in reversed(cls.__mro__[1:]):
            table.update(getattr(base, "table", {}))
        for line in namespace.get("rules", "").strip().splitlines():
            source, middle, target = line.replace("-->", "--").split("--")
            event, _, action = middle.strip().partition("/")
            guard = None
            if "[" in event:
                event, guard = event.rstrip("]").split("[")
            for s in source.strip().split("|"):
                table.setdefault((s.strip(), event.strip()), [])
                table[s.strip(), event.strip()] = table[s.strip(), event.strip()] + [(guard, action.strip() or None, target.strip())]
        cls.table = table
        cls.states = sorted({s for s, _ in table} | {t for rows in table.values() for *_, t in rows} - {"same"})
        return cls


class Machine(metaclass=MachineType):
    start = "idle"

    def __init__(self, **extra):
        self.state, self.history = self.start, []
        self.__dict__.update(extra)

    def send(self, event, *args):
        for source in (self.state, "*"):
            for guard, action, target in self.table.get((source, event), ()):
                if guard and not self.check(guard, args):
                    continue
                target = self.state if target == "same" else target
                self.history.append((self.state, event, target))
                if target != self.state:
                    self.hook("exit", self.state)
                if action:
                    getattr(self, action)(*args)
                changed, self.state = target != self.state, target
                if changed:
                    self.hook("enter", target)
                return self
        raise IllegalTransition(f"{type(self).__name__}: no {event!r} in state {self.state!r}")

    def check(self, guard, args):
        if guard.startswith("not "):
            return not self.check(guard[4:], args)
        return getattr(self, guard)(*args)

    def hook(self, kind, state):
        method = getattr(self, f"{kind}_{state}", None)
        if method:
            method()

    def reachable(self):
        seen, todo = {self.start}, [self.start]
        while todo:
            here = todo.pop()
            for (source, _), rows in sorted(self.table.items()):
                if source in (here, "*"):
                    for *_, target in rows:
                        if target != "same" and target not in seen:
                            seen.add(target)
                            todo.append(target)
        return seen


class Vending(Machine):
    rules = """
    idle | paying --coin[valid]/add--> paying
    idle | paying --coin/refuse--> same
    paying --select[affordable]/sell--> serving
    paying --select[not in_stock]/sold_out--> same
    paying --select/too_little--> same
    paying --refund/give_back--> idle
    serving --take--> idle
    * --kick/rattle--> same
    """
    prices = {"tea": 120, "coffee": 150, "soup": 200}

    def __init__(self):
        super().__init__(credit=0, stock={"tea": 1, "coffee": 5, "soup": 0}, log=[])

    def valid(self, coin):
        return coin in (10, 20, 50, 100)

    def in_stock(self, item):
        return self.stock.get(item, 0) > 0

    def affordable(self, item):
        return self.in_stock(item) and self.credit >= self.prices[item]

    def add(self, coin):
        self.credit += coin

    def refuse(self, coin):
        self.log.append(f"refused {coin}")

    def sell(self, item):
        self.stock[item] -= 1
        self.credit -= self.prices[item]
        self.log.append(f"sold {item}")

    def sold_out(self, item):
        self.log.append(f"no {item}")

    def too_little(self, item):
        self.log.append(f"{item} needs {self.prices[item] - self.credit} more")

    def give_back(self):
        self.log.append(f"returned {self.credit}")
        self.credit = 0

    def enter_idle(self):
        if self.credit:
            self.give_back()

    def rattle(self):
        self.log.append("rattle")


class Light(Machine):
    start = "red"
    rules = """
    red --tick[waited]--> green
    green --tick[waited]--> yellow
    yellow --tick[waited]--> red
    red | green | yellow --tick/count--> same
    * --fail--> flashing
    flashing --repair--> red
    """
    times = {"red": 3, "green": 4, "yellow": 1}

    def __init__(self):
        super().__init__(n=0)

    def waited(self):
        return self.n >= self.times[self.state] - 1

    def count(self):
        self.n += 1

    def hook(self, kind, state):
        if kind == "enter":
            self.n = 0


class NightLight(Light):
    rules = """
    * --night--> flashing
    flashing --day--> red
    flashing --tick--> same
    """


class Connection(Machine):
    start = "closed"
    rules = """
    closed --listen--> listening
    closed --connect--> syn_sent
    listening --syn--> syn_received
    syn_sent --syn_ack--> established
    syn_sent --timeout--> closed
    syn_received --ack--> established
    established --close--> fin_wait
    established --fin--> close_wait
    close_wait --close--> last_ack
    last_ack --ack--> closed
    fin_wait --fin--> time_wait
    time_wait --timeout--> closed
    orphan --never--> closed
    """


def lex(text):
    """A transition function over characters, written as a generator that is sent one character at a time."""
    out = []

    def word(c):
        buffer = c
        while (c := (yield)) and c.isalnum():
            buffer += c
        out.append(("number" if buffer.isdigit() else "word", buffer))
        return c

    def string():
        buffer = ""
        while (c := (yield)) != '"':
            if c is None:
                out.append(("error", buffer))
                return None
            buffer += (yield) if c == "\\" else c
        out.append(("string", buffer))
        return (yield)

    def top():
        c = yield
        while c is not None:
            if c == '"':
                c = yield from string()
            elif c.isalnum():
                c = yield from word(c)
            else:
                if not c.isspace():
                    out.append(("sign", c))
                c = yield

    machine = top()
    next(machine)
    try:
        for c in [*text, None]:
            machine.send(c)
    except StopIteration:
        pass
    return out


def main():
    v = Vending()
    script = "coin 50, coin 3, select tea, coin 100, select soup, select tea, kick, take, coin 100, select coffee, refund, select tea, take"
    for step in script.split(", "):
        event, *args = step.split()
        args = [int(a) if a.isdigit() else a for a in args]
        try:
            v.send(event, *args)
        except IllegalTransition as e:
            print(e)
    print(v.state, v.credit, v.stock)
    print("\n".join(v.log))
    light, colours = Light(), []
    for i in range(20):
        colours.append(light.send("tick").state[0])
        if i == 14:
            light.send("fail").send("repair")
    print("".join(colours))
    night = NightLight().send("tick").send("night").send("tick").send("day")
    print(night.state, night.history)
    c = Connection()
    for event in "listen syn ack fin close ack connect timeout connect syn_ack close fin timeout".split():
        c.send(event)
    print(" ".join(target for _, _, target in c.history))
    print(sorted(set(Connection.states) - c.reachable()), Vending.states, len(Vending.table))
    for bad in ("ack", "nonsense"):
        try:
            c.send(bad)
        except IllegalTransition as e:
            print(e)
    print(lex('if x1 = 42 then print "hi \\"you\\"" + y;'))
    print(lex('a "open'), lex(""), lex("12ab"))


main()
