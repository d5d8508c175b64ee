"""Instances with order are sorted by their fields, whatever these are; other __lt__ are asked."""
from dataclasses import dataclass, field


@dataclass(order=True)
class Task:
    priority: int
    name: str = field(compare=False)


@dataclass(order=True)
class Version:
    major: int
    minor: int
    patch: int = 0


class Backwards:
    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        return self.value > other.value

    def __eq__(self, other):
        return self.value == other.value

    def __repr__(self):
        return f"B{self.value}"


@dataclass(order=True)
class Wrapped:
    value: Backwards


class Special(Version):
    def __lt__(self, other):
        return (self.minor, self.major) < (other.minor, other.major)


tasks = [Task(2, "b"), Task(1, "a"), Task(2, "c"), Task(1, "d")]
print([task.name for task in sorted(tasks)], [task.name for task in sorted(tasks, reverse=True)])
print(sorted([Version(1, 2), Version(1, 0, 5), Version(0, 9)]))
print(sorted([Wrapped(Backwards(number)) for number in (2, 3, 1)]))
print(sorted([Special(1, 2), Special(2, 1)]))
print(min(tasks), max(tasks).name)
for items in ([Version(1, 2), Task(1, "x")], [Version(1, "a"), Version(1, 2)]):
    try:
        sorted(items)
    except TypeError as error:
        print(error)
