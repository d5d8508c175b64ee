"""A dungeon from its own generator of chance: rooms, corridors, field of view, monsters, turns, and a log of a whole game."""


class Chance:
    def __init__(self, seed):
        self.state = seed

    def __call__(self, low, high):
        self.state = (self.state * 1664525 + 1013904223) % 2**32
        return low + (self.state >> 8) % (high - low + 1)

    def pick(self, things):
        return things[self(0, len(things) - 1)]

    def shuffle(self, things):
        for i in range(len(things) - 1, 0, -1):
            j = self(0, i)
            things[i], things[j] = things[j], things[i]


class Room:
    def __init__(self, x, y, w, h):
        self.x, self.y, self.w, self.h = x, y, w, h

    @property
    def centre(self):
        return self.x + self.w // 2, self.y + self.h // 2

    def cells(self):
        return ((x, y) for y in range(self.y, self.y + self.h) for x in range(self.x, self.x + self.w))

    def touches(self, other):
        return not (self.x > other.x + other.w or other.x > self.x + self.w or self.y > other.y + other.h or other.y > self.y + self.h)


class Creature:
    kinds = {"rat": ("r", 4, 1, 40), "goblin": ("g", 7, 2, 60), "ogre": ("O", 14, 4, 50)}

    def __init__(self, kind, place):
        self.kind, self.place = kind, place
        self.glyph, self.health, self.damage, self.skill = self.kinds[kind]
        self.awake = False

    def __str__(self):
        return f"the {self.kind}"


class Hero(Creature):
    kinds = {"hero": ("@", 30, 3, 75)}

    def __init__(self, place):
        super().__init__("hero", place)
        self.gold = self.potions = self.kills = 0

    def __str__(self):
        return "you"


class Dungeon:
    width, height = 60, 18

    def __init__(self, seed, depth=1):
        self.chance, self.depth = Chance(seed * 1000 + depth), depth
        self.floor, self.rooms = set(), []
        self.carve_rooms(9)
        self.hero = None
        self.start, self.stairs = self.rooms[0].centre, self.rooms[-1].centre
        self.things = {}
        self.monsters = []
        self.fill()

    def carve_rooms(self, wanted):
        for _ in range(200):
            w, h = self.chance(4, 10), self.chance(3, 5)
            room = Room(self.chance(1, self.width - w - 2), self.chance(1, self.height - h - 2), w, h)
            if any(room.touches(r) for r in self.rooms):
                continue
            self.floor.update(room.cells())
            if self.rooms:
                self.corridor(self.rooms[-1].centre, room.centre)
            self.rooms.append(room)
            if len(self.rooms) == wanted:
                break

    def corridor(self, a, b):
        (x, y), (u, v) = a, b
        horizontal_first = self.chance(0, 1)
        bend = (u, y) if horizontal_first else (x, v)
        for (p, q), (r, s) in ((a, bend), (bend, b)):
            for i in range(min(p, r), max(p, r) + 1):
                for j in range(min(q, s), max(q, s) + 1):
                    self.floor.add((i, j))

    def fill(self):
        for room in self.rooms[1:]:
            cells = [c for c in room.cells() if c != self.stairs]
            self.chance.shuffle(cells)
            if self.chance(1, 100) <= 70:
                self.things[cells.pop()] = "!" if self.chance(1, 3) == 1 else "$"
            for _ in range(self.chance(0, 2)):
                kind = self.chance.pick(["rat", "rat", "goblin", "goblin", "ogre"][: 2 + self.depth * 2])
                self.monsters.append(Creature(kind, cells.pop()))

    def at(self, place):
        for m in self.monsters:
            if m.place == place:
                return m
        return None

    def distances(self, goal):
        reach, queue = {goal: 0}, [goal]
        for x, y in queue:
            for step in ((x + 1, y), (x - 1, y), (x, y + 1), (x, y - 1)):
                if step in self.floor and step not in reach:
                    reach[step] = reach[x, y] + 1
                    queue.append(step)
        return reach

    def visible(self, a, b):
        """Bresenham without the end cell."""
        (x, y), (u, v) = a, b
        dx, dy = abs(u - x), -abs(v - y)
        sx, sy, error = (1 if x < u else -1), (1 if y < v else -1), dx + dy
        while (x, y) != (u, v):
            if (x, y) not in self.floor:
                return False
            twice = 2 * error
            if twice >= dy:
                error, x = error + dy, x + sx
            if twice <= dx:
                error, y = error + dx, y + sy
        return True

    def draw(self):
        for y in range(self.height):
            row = []
            for x in range(self.width):
                p = (x, y)
                monster = self.at(p)
                if self.hero and self.hero.place == p:
                    c = "@"
                elif monster:
                    c = monster.glyph
                elif p == self.stairs:
                    c = ">"
                elif p in self.things:
                    c = self.things[p]
                elif p in self.floor:
                    c = "."
                else:
                    near = any((x + i, y + j) in self.floor for i in (-1, 0, 1) for j in (-1, 0, 1))
                    c = "#" if near else " "
                row.append(c)
            print("".join(row).rstrip())


class Game:
    def __init__(self, seed, levels=3):
        self.seed, self.levels, self.turn, self.log = seed, levels, 0, []
        self.level = Dungeon(seed)
        self.hero = self.level.hero = Hero(self.level.start)

    def say(self, text):
        self.log.append(f"{self.turn:>3} {text}")

    def strike(self, attacker, victim):
        if self.level.chance(1, 100) > attacker.skill:
            return
        victim.health -= self.level.chance(1, attacker.damage + 1)
        if victim.health <= 0:
            self.say(f"{attacker} killed {victim}")
            if victim is not self.hero:
                self.level.monsters.remove(victim)
                self.hero.kills += 1

    def choose(self):
        """The autopilot: drink when weak, fight what is near, fetch what is seen, else take the stairs."""
        hero, level = self.hero, self.level
        if hero.health < 10 and hero.potions:
            return "drink"
        x, y = hero.place
        for m in level.monsters:
            if abs(m.place[0] - x) + abs(m.place[1] - y) == 1:
                return m
        goals = [p for p in level.things if level.visible(hero.place, p)]
        goal = min(goals, key=lambda p: (abs(p[0] - x) + abs(p[1] - y), p), default=level.stairs)
        reach = level.distances(goal)
        return min(((x + 1, y), (x - 1, y), (x, y + 1), (x, y - 1)), key=lambda p: (reach.get(p, 999), p))

    def hero_turn(self):
        action, hero, level = self.choose(), self.hero, self.level
        if action == "drink":
            hero.potions -= 1
            hero.health = min(30, hero.health + 15)
            self.say("you drink a potion")
        elif isinstance(action, Creature):
            self.strike(hero, action)
        else:
            hero.place = action
            thing = level.things.pop(action, None)
            if thing == "$":
                amount = level.chance(5, 20) * level.depth
                hero.gold += amount
                self.say(f"you find {amount} gold")
            elif thing == "!":
                hero.potions += 1
                self.say("you pick up a potion")
            if action == level.stairs:
                return self.descend()
        return True

    def descend(self):
        if self.level.depth == self.levels:
            self.say("you leave the dungeon")
            return False
        self.level = Dungeon(self.seed, self.level.depth + 1)
        self.level.hero = self.hero
        self.hero.place = self.level.start
        self.say(f"you go down to level {self.level.depth}")
        return True

    def monsters_turn(self):
        level, hero = self.level, self.hero
        reach = level.distances(hero.place)
        for m in list(level.monsters):
            if not m.awake and reach.get(m.place, 999) < 12 and level.visible(m.place, hero.place):
                m.awake = True
                self.say(f"{m} notices you")
            if not m.awake:
                continue
            x, y = m.place
            step = min(((x + 1, y), (x - 1, y), (x, y + 1), (x, y - 1)), key=lambda p: (reach.get(p, 999), p))
            if step == hero.place:
                self.strike(m, hero)
                if hero.health <= 0:
                    return False
            elif not level.at(step) and step in level.floor:
                m.place = step
        return True

    def play(self, turns_max=600):
        while self.turn < turns_max:
            self.turn += 1
            if not self.hero_turn() or not self.monsters_turn():
                break
        return self


def main():
    first = Dungeon(7)
    first.draw()
    print(len(first.rooms), "rooms,", len(first.floor), "cells,", len(first.monsters), "monsters")
    reach = first.distances(first.start)
    print("all reachable:", reach.keys() == first.floor, "stairs in", reach[first.stairs])
    for seed in (7, 42, 1234):
        game = Game(seed).play()
        hero = game.hero
        print(f"--- seed {seed}: turn {game.turn}, level {game.level.depth}, health {hero.health}, gold {hero.gold}, kills {hero.kills}")
        for line in game.log[:6] + ["..."] + game.log[-3:]:
            print(line)
    game.level.draw()


main()
