"""Functions of the guest in the host: by number, called in their session, given back when dropped.

    guest: each(lambda x: x + 1)  --number 7-->  host: GuestFunction, calls it, keeps it, drops it
    guest forgets number 7        <--release---  with the next answer or run

The function stays in the guest; the host holds a number. The core refuses numbers that it has not
given or that were released, so a forged one reaches nothing. Exceptions that leave a function which
the host has called are lent in the same way: if they travel on through the host function, the
program gets the very same object.

Not here: how a call runs (`_nested.py`, `_session.py`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from weakref import WeakValueDictionary

from ._errors import ConversionError, WardianError

if TYPE_CHECKING:
    from ._session import Session
    from ._step import Step


class Loan:
    """Something of the guest's that the host holds by its number."""

    __slots__ = ("__weakref__", "number", "released", "session")

    def __init__(self, session: Session, number: int):
        self.session = session
        self.number = number
        self.released = False

    def release(self) -> None:
        """Let the guest forget it. It happens by itself when the host holds it no longer."""
        if not self.released:
            self.released = True
            self.session._lent.returned[self.number] = None

    def __del__(self) -> None:
        # The constructor may have failed.
        if not getattr(self, "released", True):
            self.release()


class GuestFunction(Loan):
    """A function of a guest: what a host function or the value of a run gets in its place.

        add = session.run("lambda a, b: a + b").value
        add(20, 22)                          # 42

    * Anything that can be called in the guest arrives as one: functions, methods, classes. The same
      object arrives as the same `GuestFunction`, and given back to its guest it is itself again.
    * Calls run in the function's session. In an idle session such a call is a run of its own, with
      the full limits. While the session waits for its host (in a host function, or at a `HostCall`)
      it is a part of that run and spends what is left of it.
    * Host functions that pause need `start`, coroutine functions `call_async`.
    * Raises as `Session.run` does. A `GuestError` that leaves the host function is the guest's own
      exception again. A coroutine function is run to its end.
    * It lives as long as its session. `release()`, or dropping the last reference, lets the guest
      forget the function.
    """

    __slots__ = ("name",)

    def __init__(self, session: Session, number: int, name: str):
        super().__init__(session, number)
        self.name = name

    def __call__(self, /, *args: Any, **kwargs: Any) -> Any:
        self._check_not_released()
        return self.session._call_lent(self, args, kwargs)

    async def call_async(self, /, *args: Any, **kwargs: Any) -> Any:
        """Call it from the host's event loop, as `Session.run_async` runs a program.

        It may `await` coroutine functions of the host. In a coroutine function that a guest waits
        for, it is a part of that run. Of several such calls at a time, the newest ends first.
        """
        self._check_not_released()
        return await self.session._call_lent_async(self, args, kwargs)

    def start(self, /, *args: Any, **kwargs: Any) -> Step:
        """Call it step by step, as `Session.start` runs a program: host functions may pause.

        Its session must be idle. `Finished.value` of the last step is what it returns.
        """
        self._check_not_released()
        return self.session._start_lent(self, args, kwargs)

    def _check_not_released(self) -> None:
        if self.released:
            raise WardianError(f"{self.name}() was released: the guest may have forgotten it")

    def __repr__(self) -> str:
        return f"<GuestFunction {self.name}>"


class Lent:
    """What the guest of one session has lent to its host."""

    __slots__ = ("loans", "returned", "session")

    def __init__(self, session: Session):
        self.session = session
        self.loans: WeakValueDictionary[int, Loan] = WeakValueDictionary()
        # Numbers that the guest has yet to be told of. `__del__` adds to it, in any thread.
        self.returned: dict[int, None] = {}

    @property
    def busy(self) -> bool:
        """Whether the host may call something, or has something to give back."""
        return bool(self.loans or self.returned)

    def function(self, number: int, name: str) -> GuestFunction:
        """The function of that number: the same object as long as somebody holds it."""
        found = self.loans.get(number)
        if type(found) is GuestFunction and not found.released:
            return found
        self._keep(number)
        function = self.loans[number] = GuestFunction(self.session, number, name)
        return function

    def loan(self, number: int) -> Loan:
        """The same for something that is no function."""
        found = self.loans.get(number)
        if found is None or found.released:
            self._keep(number)
            found = self.loans[number] = Loan(self.session, number)
        return found

    def _keep(self, number: int) -> None:
        # It was dropped, and came once more before the guest heard of that.
        self.returned.pop(number, None)

    def take_returned(self) -> list[int]:
        """The numbers to give back now."""
        numbers = list(self.returned)
        for number in numbers:
            self.returned.pop(number, None)
        return numbers


def number_of(function: GuestFunction, session: Session | None, path: str) -> int:
    """The number of a function that goes back to its guest. Raises `ConversionError`."""
    if session is None or function.session is not session:
        why = "is a function of another session: functions can only go back to their own"
    elif function.released:
        why = "was released"
    else:
        return function.number
    raise ConversionError(f"{path} {why}", path=path)


def refuse_functions(value: Any) -> None:
    """Raise `ConversionError` if a value that outlives its guest has functions of it."""
    waiting: list[tuple[str, Any]] = [("value", value)]
    seen: set[int] = set()
    while waiting:
        path, item = waiting.pop()
        if type(item) is GuestFunction:
            raise ConversionError(
                f"{path} is the function {item.name} of the guest, which ends with this run: "
                "run it in a session to call it later",
                path=path,
            )
        if id(item) in seen:
            continue
        seen.add(id(item))
        if type(item) is dict:
            waiting += [(f"{path} key {key!r:.40}", key) for key in item]
            waiting += [(f"{path}[{key!r:.40}]", part) for key, part in item.items()]
        elif type(item) in (list, tuple):
            waiting += [(f"{path}[{index}]", part) for index, part in enumerate(item)]
        elif type(item) in (set, frozenset):
            waiting += [(f"{path}{{{part!r:.40}}}", part) for part in item]
