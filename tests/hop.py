"""One hop of a paused program: python hop.py CORE FILE [CODE]: a process of its own for each pause.

With CODE it starts the program, else it goes on from the snapshot in FILE, with the next number as
the answer. It ends with the program paused in FILE again, or prints the program's value.
"""

from __future__ import annotations

import pathlib
import sys

from wardian import Engine, HostCall, Sandbox


async def fetch(n):
    """Awaited by the guest; its calls are pending together and get their answers here."""
    raise AssertionError("answered by steps")


def main() -> None:
    """See above."""
    core, name, *code = sys.argv[1:]
    file, count = pathlib.Path(name), pathlib.Path(name + ".count")
    box = Sandbox({"pause": None, "fetch": fetch}, engine=Engine(wasm=core))
    if code:
        step, number = box.session().start(code[0]), 0
    else:
        number = int(count.read_text()) + 1
        # The last of those that wait, so that answers come in another order than questions.
        step = box.restore(file.read_bytes()).pending[-1].resume(number)
    if isinstance(step, HostCall):
        file.write_bytes(step.snapshot())
        count.write_text(str(number))
        print("paused", len(step.pending))
    else:
        print("value", repr(step.value))


if __name__ == "__main__":
    main()
