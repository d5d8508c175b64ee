"""Objects of the host in the guest: by number, and no further than what was allowed.

    Exposed(db, methods=["query"])  --crosses as number 3-->  guest: db.query("...")
    the very same object            <--comes back by number--  guest: use(db)

The guest holds a number. Each attribute that it reads and each method that it calls is a question
to the host, answered only for names that were allowed. Nothing else of the object can be reached:
no `__class__`, no `__dict__`, no names with underscores unless they were named.

Numbers are those of one session, so that no guest can name an object of another one.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ._errors import ReplayError

# The most that one session may have.
OBJECTS_MAX = 1_000_000


class Exposed:
    """An object that guests may use, by the names that you allow.

        box.run("db.query('select 1')", inputs={"db": Exposed(db, methods=["query"])})

    * `attributes`: names that the guest may read. What they hold is copied as any value; an
      `Exposed` there, or returned by a method, is an object again.
    * `methods`: names that the guest may call. Exceptions travel as those of host functions.
    * `name`: what the guest sees as its kind; else that of its class.

    A session knows an object by how it was exposed first. When the guest hands it to a host
    function, that gets the very same object. Objects belong to the process: after
    `Sandbox.restore` only stand-ins are left, which have nothing.
    """

    __slots__ = ("attributes", "methods", "name", "target")

    def __init__(
        self,
        target: Any,
        *,
        attributes: Iterable[str] = (),
        methods: Iterable[str] = (),
        name: str | None = None,
    ):
        for what, names in (("attributes", attributes), ("methods", methods)):
            if isinstance(names, str):
                raise TypeError(f"Exposed({what}=...) takes a list of names, not {names!r}")
        self.target = target
        self.attributes = frozenset(attributes)
        self.methods = frozenset(methods)
        self.name = type(target).__name__ if name is None else name
        for attribute in self.attributes | self.methods:
            if not isinstance(attribute, str):
                raise TypeError(f"Exposed() takes names, not {attribute!r}")
            found = getattr(target, attribute)  # AttributeError now rather than in the guest.
            if attribute in self.methods and not callable(found):
                raise TypeError(f"the method {attribute!r} of {self.name} cannot be called")

    def __repr__(self) -> str:
        return f"<Exposed {self.name}>"


class Objects:
    """The objects of one session by number."""

    __slots__ = ("by_number", "numbers")

    def __init__(self, by_number: list[Exposed | None] | None = None):
        self.by_number = [] if by_number is None else by_number
        self.numbers = {
            id(exposed.target): number
            for number, exposed in enumerate(self.by_number)
            if exposed is not None
        }

    def number(self, exposed: Exposed) -> int:
        """The number of an object, given to it when it crosses first."""
        number = self.numbers.get(id(exposed.target))
        if number is None:
            number = self.numbers[id(exposed.target)] = len(self.by_number)
            self.by_number.append(exposed)
        return number

    def target(self, number: int) -> Any:
        """The object itself. Raises `LookupError` for a number that was never given."""
        exposed = self.by_number[number]
        if exposed is None:
            exposed = self.by_number[number] = Exposed(Stranger(), name="object")
            self.numbers[id(exposed.target)] = number
        return exposed.target

    def known_from(self, number: int) -> list[Exposed]:
        """The objects from that number on."""
        return [exposed for exposed in self.by_number[number:] if exposed is not None]

    def add_strangers(self, names: list[str]) -> None:
        """Stand-ins for objects that another run had."""
        for name in names:
            if len(self.by_number) >= OBJECTS_MAX:
                raise ReplayError("the recording has too many objects")
            self.number(Exposed(Stranger(), name=name))

    def find(self, target: Any) -> Exposed:
        """What may be done with an object that has come back. Raises `LookupError`."""
        exposed = self.by_number[self.numbers[id(target)]]
        if exposed is None:
            raise KeyError(target)
        return exposed


class Stranger:
    """Stands for an object of the process that made a snapshot or a recording."""

    def __repr__(self) -> str:
        return "<an object of another process>"
