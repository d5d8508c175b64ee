"""Many sessions in one process: python scripts/bench_sessions.py

    waiting    1,000 guests that each wait 0.2 s for an asynchronous host function
    idle       10,000 open sessions that have run a program: what they take, and the one too many

Waiting guests share one event loop, or two in threads of their own. The first round of each makes
every instance; the second finds those that have served (`spares_max`).
"""

from __future__ import annotations

import argparse
import asyncio
import pathlib
import threading
import time

WAIT_SECONDS = 0.2


async def fetch(name: str) -> str:
    """The host function that every guest waits for."""
    await asyncio.sleep(WAIT_SECONDS)
    return f"page {name}"


def waiting(count: int) -> None:
    """Print how long `count` guests take that wait at once."""
    from wardian import Engine, Limits, Sandbox

    def new_box() -> Sandbox:
        engine = Engine(sessions_max=count, spares_max=count)
        box = Sandbox([fetch], limits=Limits(seconds=60), engine=engine)
        box.run("1")
        return box

    async def wait(box: Sandbox, numbers: range) -> None:
        names = {str(number) for number in numbers}
        runs = [box.run_async("await fetch(name)", {"name": name}) for name in names]
        answers = {result.value for result in await asyncio.gather(*runs)}
        assert answers == {f"page {name}" for name in names}

    def in_loops(box: Sandbox, loops: int) -> None:
        threads = [
            threading.Thread(target=lambda n=n: asyncio.run(wait(box, range(n, count, loops))))
            for n in range(loops)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

    for loops in (1, 2):
        box = new_box()
        for kind in ("new", "used"):
            started, used = time.perf_counter(), time.process_time()
            in_loops(box, loops)
            seconds, used = time.perf_counter() - started, time.process_time() - used
            print(f"{count:,} waiting sessions in {kind} instances, {loops} event loops: "
                  f"{seconds:.2f} s, of processors {used:.2f} s")  # fmt: skip


def idle(count: int) -> None:
    """Print what `count` open sessions take, and that there cannot be one more."""
    from wardian import Engine, Sandbox, WardianError

    box = Sandbox(engine=Engine(sessions_max=count))
    before, started = private_bytes(), time.perf_counter()
    sessions = []
    for number in range(count):
        sessions.append(box.session())
        sessions[-1].run(f"x = {number}")
    seconds, taken = time.perf_counter() - started, private_bytes() - before
    print(f"{count:,} idle sessions: {taken / 2**20:,.0f} MiB in all, {taken / count / 1024:.0f} "
          f"KiB each; made in {seconds:.1f} s")  # fmt: skip
    assert sessions[count // 2].run("x").value == count // 2
    try:
        box.session()
    except WardianError as error:
        print(f"one more: {error}")


def private_bytes() -> int:
    """What this process has in memory for itself alone, page tables included. Linux."""
    fields = {}
    for name in ("smaps_rollup", "status"):
        for line in pathlib.Path("/proc/self", name).read_text().splitlines():
            key, _, value = line.partition(":")
            if value.strip().endswith(" kB"):
                fields[key] = int(value.split()[0]) << 10
    return fields["Private_Dirty"] + fields["Private_Clean"] + fields["VmPTE"]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--waiting", type=int, default=1000, help="guests that wait at once")
    parser.add_argument("--idle", type=int, default=10_000, help="sessions that are open")
    options = parser.parse_args()
    waiting(options.waiting)
    idle(options.idle)


if __name__ == "__main__":
    main()
