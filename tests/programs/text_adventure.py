"""A text adventure that plays a script of commands: rooms, things, a lamp, a lock and a score."""


class Thing:
    def __init__(self, name, description, *, fixed=False, aliases=()):
        self.name, self.description, self.fixed = name, description, fixed
        self.names = {name, *aliases}
        self.contents = None
        self.state = {}

    def __repr__(self):
        return f"Thing({self.name!r})"


class Room:
    def __init__(self, title, description, dark=False):
        self.title, self.description, self.dark = title, description, dark
        self.exits, self.things, self.visited = {}, [], False

    def link(self, direction, other, back=None):
        self.exits[direction] = other
        if back:
            other.exits[back] = self
        return self


class Quit(Exception):
    pass


class Refuse(Exception):
    """The player cannot do that; the message says why."""


DIRECTIONS = {"n": "north", "s": "south", "e": "east", "w": "west", "u": "up", "d": "down"}


class Game:
    def __init__(self):
        self.hall = Room("Great Hall", "Dust lies on a long table. Doors lead north and east; stairs go down.")
        self.library = Room("Library", "Shelves up to the ceiling, and one empty chair.")
        self.garden = Room("Garden", "Roses have swallowed the paths.")
        self.cellar = Room("Cellar", "Barrels, and a smell of wet stone.", dark=True)
        self.vault = Room("Vault", "Gold would glitter here, had anyone left any.")
        self.hall.link("north", self.library, "south").link("east", self.garden, "west").link("down", self.cellar, "up")
        self.lamp = Thing("lamp", "A brass lamp.", aliases=("lantern",))
        self.lamp.state["lit"] = False
        self.key = Thing("key", "A small iron key.", aliases=("iron key",))
        self.chest = Thing("chest", "A heavy chest with an iron lock.", fixed=True)
        self.chest.contents = [Thing("crown", "A crown of beaten silver.")]
        self.chest.state.update(locked=True, open=False)
        self.table = Thing("table", "Oak, and older than the house.", fixed=True)
        self.book = Thing("book", "It falls open at a page: 'the third barrel sounds hollow'.")
        self.barrel = Thing("barrel", "The third one sounds hollow.", fixed=True, aliases=("barrels",))
        self.hall.things += [self.table, self.lamp]
        self.library.things.append(self.book)
        self.garden.things.append(self.key)
        self.cellar.things += [self.chest, self.barrel]
        self.here, self.inventory = self.hall, []
        self.score, self.turns, self.done = 0, 0, set()

    def award(self, points, reason):
        if reason not in self.done:
            self.done.add(reason)
            self.score += points
            print(f"[+{points}: {reason}]")

    def can_see(self):
        return not self.here.dark or (self.lamp.state["lit"] and (self.lamp in self.inventory or self.lamp in self.here.things))

    def visible(self):
        yield from self.inventory
        if self.can_see():
            for t in self.here.things:
                yield t
                if t.state.get("open"):
                    yield from t.contents

    def find(self, name):
        for t in self.visible():
            if name in t.names:
                return t
        raise Refuse(f"You see no {name} here.")

    def look(self, full=True):
        if not self.can_see():
            print("It is pitch dark.")
            return
        print(f"== {self.here.title} ==")
        if full or not self.here.visited:
            print(self.here.description)
        names = [t.name for t in self.here.things if not t.fixed]
        if names:
            print("You see", ", ".join(f"a {n}" for n in names) + ".")
        self.here.visited = True

    def do_look(self, *words):
        self.look()

    def do_go(self, direction="", *rest):
        direction = DIRECTIONS.get(direction, direction)
        if direction not in self.here.exits:
            raise Refuse("You cannot go that way." if direction else "Go where?")
        self.here = self.here.exits[direction]
        self.look(full=False)

    def do_take(self, *words):
        if words == ("all",):
            loose = [t for t in self.here.things if not t.fixed] if self.can_see() else []
            if not loose:
                raise Refuse("There is nothing to take.")
            for t in loose:
                print(f"{t.name}: ", end="")
                self.take(t)
            return
        self.take(self.find(" ".join(words)))

    def take(self, thing):
        if thing in self.inventory:
            raise Refuse("You already have that.")
        if thing.fixed:
            raise Refuse(f"The {thing.name} does not move.")
        for place in (self.here.things, *(t.contents for t in self.here.things if t.contents)):
            if thing in place:
                place.remove(thing)
        self.inventory.append(thing)
        print("Taken.")
        if thing.name == "crown":
            self.award(50, "found the crown")

    def do_drop(self, *words):
        thing = self.find(" ".join(words))
        if thing not in self.inventory:
            raise Refuse("You do not have that.")
        self.inventory.remove(thing)
        self.here.things.append(thing)
        print("Dropped.")
        if thing.name == "crown" and self.here is self.garden:
            self.award(25, "hid the crown among roses")

    def do_examine(self, *words):
        thing = self.find(" ".join(words))
        print(thing.description)
        if thing.state.get("open"):
            print("Inside:", ", ".join(t.name for t in thing.contents) or "nothing")
        if thing is self.book:
            self.award(5, "read the book")

    do_read = do_examine

    def do_light(self, *words):
        thing = self.find(" ".join(words))
        if thing is not self.lamp:
            raise Refuse("That does not burn well.")
        if thing.state["lit"]:
            raise Refuse("It is lit already.")
        was_dark = not self.can_see()
        thing.state["lit"] = True
        print("The lamp glows.")
        if was_dark and self.can_see():
            self.look()

    def do_unlock(self, *words):
        thing = self.find(words[0] if words else "")
        if "locked" not in thing.state:
            raise Refuse("It has no lock.")
        if self.key not in self.inventory:
            raise Refuse("You have no key that fits.")
        thing.state["locked"] = False
        print("Click.")
        self.award(10, "opened the lock")

    def do_open(self, *words):
        thing = self.find(" ".join(words))
        if thing is self.barrel:
            if "read the book" not in self.done:
                raise Refuse("Which of the many?")
            self.here.link("east", self.vault, "west")
            print("The third barrel swings aside: a passage leads east.")
            self.award(15, "found the passage")
            return
        if "open" not in thing.state:
            raise Refuse("That does not open.")
        if thing.state["locked"]:
            raise Refuse("It is locked.")
        thing.state["open"] = True
        print("It opens and shows:", ", ".join(t.name for t in thing.contents))

    def do_inventory(self, *words):
        print("You carry", ", ".join(t.name for t in self.inventory) or "nothing", end=".\n")

    def do_score(self, *words):
        print(f"{self.score} points in {self.turns} turns")

    def do_quit(self, *words):
        raise Quit

    ALIASES = {"l": "look", "i": "inventory", "x": "examine", "get": "take", "walk": "go"}
    NOISE = {"the", "a", "an", "with", "to", "at"}

    def command(self, line):
        words = [w for w in line.lower().split() if w not in self.NOISE]
        if not words:
            raise Refuse("Say again?")
        verb, *rest = words
        if verb in DIRECTIONS or verb in DIRECTIONS.values():
            verb, rest = "go", [verb]
        verb = self.ALIASES.get(verb, verb)
        method = getattr(self, "do_" + verb, None)
        if method is None:
            raise Refuse(f"You do not know how to {verb}.")
        method(*rest)

    def play(self, script):
        self.look()
        for line in script:
            print(">", line)
            self.turns += 1
            try:
                self.command(line)
            except Refuse as r:
                print(r)
            except Quit:
                print("Farewell.")
                break
        self.do_score()


SCRIPT = """take the lamp
n
read book
get key
s
down
look
x chest
light lamp
light lamp
open barrel
unlock chest
u
e
take all
take all
w
d
unlock the chest with key
open chest
x chest
take crown
take crown
take table
e
west
dance
go

up
east
drop crown
i
take sword
north
score
quit
look""".split("\n")

Game().play(SCRIPT)
