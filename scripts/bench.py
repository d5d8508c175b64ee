"""How fast: wardian beside CPython and, where it is installed, pydantic-monty.

    python scripts/bench.py                  everything, about half a minute
    python scripts/bench.py fib sort         programs whose names contain these words
    python scripts/bench.py --rounds 30      more rounds, steadier minima

All engines run the same texts in this process, in turns; each number is the least of all rounds,
so that noise of the machine hits everybody alike and mostly nobody. Compiling is included: CPython
gets `exec(compile(text))` in fresh globals, wardian and monty run the text in an open session, with
metering and limits on. Every answer is compared with CPython's.

The geometric mean is over the programs. Results are appended to `scripts/bench_history.jsonl`,
which git ignores.
"""

from __future__ import annotations

import argparse
import datetime
import json
import math
import pathlib
import platform
import subprocess
import sys
import time
from collections.abc import Callable

ROOT = pathlib.Path(__file__).resolve().parent.parent
FOLDER = pathlib.Path(__file__).parent / "bench_programs"
HISTORY = pathlib.Path(__file__).parent / "bench_history.jsonl"


def read_programs() -> dict[str, str]:
    """`bench_programs/*.py`, by the name in the first line. Each leaves its answer in `result`."""
    texts = (path.read_text() for path in sorted(FOLDER.glob("*.py")))
    return {text.split("\n", 1)[0].removeprefix("# "): text for text in texts}


PROGRAMS = read_programs()

SMALL = "result = 20 + 22"
CALLS = 200
CALLING = f"for i in range({CALLS}):\n    f(i)\nresult = 1"
NOT_CALLING = f"for i in range({CALLS}):\n    i\nresult = 1"


# Programs that stop at a call of `pause`, for snapshots and forks.
PAUSED = {
    "small": "total = 20 + 22\npause(total)",
    "large": """
numbers = list(range(100_000))
texts = {number: "text " + str(number) for number in range(20_000)}
pause(len(numbers))
""",
}


def double(number: int) -> int:
    """The host function that is called."""
    return number * 2


class CPython:
    """In this process, compile and exec."""

    name = f"CPython {platform.python_version()}"

    def fresh(self, code: str) -> object:
        return self.run(code)

    def run(self, code: str) -> object:
        globals_ = {"f": double}
        exec(compile(code, "<bench>", "exec"), globals_)
        return globals_["result"]


class Wardian:
    """This checkout, limits on."""

    name = "wardian"

    def __init__(self):
        from wardian import Limits, Sandbox

        limits = Limits(fuel=10**12, seconds=600, host_calls=10**9)
        self.box = Sandbox({"f": double, "pause": None}, limits=limits)
        self.session = self.box.session()

    def fresh(self, code: str) -> object:
        return self.box.run(code + "\nresult").value

    def run(self, code: str) -> object:
        return self.session.run(code + "\nresult").value

    def pause(self, code: str):
        return self.box.session().start(code)

    def dump(self, step) -> bytes:
        return step.snapshot()

    def load(self, data: bytes) -> object:
        step = self.box.restore(data)
        step.session.close()
        return step.args

    def fork(self, step) -> object:
        twin = step.fork()
        twin.session.close()
        return twin.args


class Monty:
    """pydantic-monty: a pool of worker processes, limits on."""

    name = "monty"

    def __init__(self):
        import pydantic_monty

        self.limits = {"max_feed_duration_secs": 600, "max_memory": 64 << 20,
                       "max_suspensions": 10**9}  # fmt: skip
        self.pool = pydantic_monty.Monty().__enter__()
        self.session = self.pool.checkout(limits=self.limits).__enter__()
        # A pool has few workers, and a paused program keeps one.
        self.pausing_pool = pydantic_monty.Monty().__enter__()
        self.loading_pool = pydantic_monty.Monty().__enter__()
        self.paused = None

    def fresh(self, code: str) -> object:
        with self.pool.checkout(limits=self.limits) as session:
            return session.feed_run(code + "\nresult", external_lookup={"f": double})

    def run(self, code: str) -> object:
        return self.session.feed_run(code + "\nresult", external_lookup={"f": double})

    def pause(self, code: str):
        if self.paused is not None:
            self.paused.__exit__(None, None, None)
        self.paused = self.pausing_pool.checkout(limits=self.limits)
        return self.paused.__enter__().feed_start(code)

    def dump(self, step) -> bytes:
        return step.dump()

    def load(self, data: bytes) -> object:
        with self.loading_pool.checkout(limits=self.limits) as session:
            return tuple(session.load_snapshot(data).args)

    def fork(self, step) -> object:
        return self.load(step.dump())


def engines() -> list:
    """Everything that can be measured here, wardian first."""
    found = [Wardian(), CPython()]
    try:
        found.append(Monty())
    except ImportError:
        print("pydantic-monty is not installed: compared with CPython alone\n")
    return found


class Measure:
    """The least time of each engine for each task, by turns."""

    def __init__(self, competitors: list):
        self.competitors = competitors
        self.least: dict[tuple[str, str], float] = {}
        self.answers: dict[str, object] = {}

    def round(self, task: str, action: Callable[[object], object], repeat: int = 1) -> None:
        """Each engine does the task once more (`repeat` times, if one takes microseconds)."""
        for engine in self.competitors:
            key = (task, engine.name)
            if self.least.get(key) == math.inf:
                continue
            started = time.perf_counter()
            try:
                for _ in range(repeat):
                    answer = action(engine)
            except Exception as error:  # noqa: BLE001 - a rival may lack a feature.
                self.least[key] = math.inf
                print(f"{engine.name} cannot do {task}: {str(error).splitlines()[0]}")
                continue
            seconds = (time.perf_counter() - started) / repeat
            self.least[key] = min(seconds, self.least.get(key, math.inf))
            if self.answers.setdefault(task, answer) != answer:
                raise SystemExit(f"{engine.name} gives another answer for {task}: {answer!r}")

    def of(self, task: str, engine: object) -> float:
        return self.least.get((task, engine.name), math.inf)


def measure_programs(measure: Measure, names: list[str], rounds: int) -> None:
    for _ in range(rounds):
        for name in names:
            measure.round(name, lambda engine, name=name: engine.run(PROGRAMS[name]))


def measure_small(measure: Measure, rounds: int) -> None:
    for _ in range(rounds * 4):
        measure.round("fresh sandbox to answer", lambda engine: engine.fresh(SMALL), repeat=20)
        measure.round("run in an open session", lambda engine: engine.run(SMALL), repeat=20)
        measure.round("calling", lambda engine: engine.run(CALLING))
        measure.round("not calling", lambda engine: engine.run(NOT_CALLING))
    for engine in measure.competitors:
        spent = measure.of("calling", engine) - measure.of("not calling", engine)
        measure.least["one host call", engine.name] = max(spent, 1e-9) / CALLS


def measure_pauses(measure: Measure, rounds: int) -> list[str]:
    """Snapshots, restores and forks of paused programs; returns the names of the tasks."""
    tasks = []
    pausing = [engine for engine in measure.competitors if hasattr(engine, "pause")]
    others, measure.competitors = measure.competitors, pausing
    for size, code in PAUSED.items():
        steps = {engine.name: engine.pause(code) for engine in pausing}
        dumps = {engine.name: engine.dump(steps[engine.name]) for engine in pausing}
        for name, data in dumps.items():
            print(f"snapshot of a {size} paused session, {name}: {len(data):,} bytes")
        actions = {
            f"snapshot, {size}": lambda e, steps=steps: len(e.dump(steps[e.name])) > 0,
            f"restore, {size}": lambda e, dumps=dumps: e.load(dumps[e.name]),
            f"fork, {size}": lambda e, steps=steps: e.fork(steps[e.name]),
        }
        for _ in range(rounds * 2):
            for task, action in actions.items():
                measure.round(task, action, repeat=20 if size == "small" else 1)
        tasks += actions
    measure.competitors = others
    return tasks


def print_table(measure: Measure, tasks: list[str], unit: str, scale: float) -> None:
    """One row a task: times, and how many times wardian's time each rival takes."""
    own, *rivals = measure.competitors
    head = f"{'':<26}{own.name + ' ' + unit:>14}"
    head += "".join(f"{rival.name + ' ' + unit:>20}{'ratio':>8}" for rival in rivals)
    print(head)
    for task in tasks:
        mine = measure.of(task, own)
        row = f"{task:<26}{mine * scale:>14.2f}"
        for rival in rivals:
            theirs = measure.of(task, rival)
            known = math.isfinite(theirs) and math.isfinite(mine)
            row += f"{theirs * scale:>20.2f}{theirs / mine:>7.2f}x" if known else f"{'-':>28}"
        print(row)


def geometric_means(measure: Measure, tasks: list[str]) -> dict[str, float]:
    """How many times wardian's time each rival takes, over the programs that both can run."""
    own, *rivals = measure.competitors
    means = {}
    for rival in rivals:
        ratios = [measure.of(task, rival) / measure.of(task, own) for task in tasks]
        logs = [math.log(ratio) for ratio in ratios if 0 < ratio < math.inf]
        if logs:
            means[rival.name] = math.exp(sum(logs) / len(logs))
    return means


def remember(measure: Measure, means: dict[str, float]) -> None:
    command = ["git", "rev-parse", "--short", "HEAD"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    record = {
        "when": datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds"),
        "commit": done.stdout.strip(),
        "machine": platform.machine(),
        "geometric_means": means,
        "seconds": {f"{task} | {name}": value for (task, name), value in measure.least.items()
                    if math.isfinite(value)},
    }  # fmt: skip
    with HISTORY.open("a") as file:
        file.write(json.dumps(record) + "\n")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("words", nargs="*", help="only programs whose names contain one of these")
    parser.add_argument("--rounds", type=int, default=10, help="turns for each program")
    options = parser.parse_args()
    names = [
        name for name in PROGRAMS if not options.words or any(w in name for w in options.words)
    ]
    measure = Measure(engines())
    measure_programs(measure, names, options.rounds)
    if not options.words:
        measure_small(measure, options.rounds)
        small = ["fresh sandbox to answer", "run in an open session", "one host call"]
        pauses = measure_pauses(measure, options.rounds)
        print_table(measure, small, "us", 1e6)
        print_table(measure, pauses, "us", 1e6)
        print()
    print_table(measure, names, "ms", 1e3)
    means = geometric_means(measure, names)
    for rival, mean in means.items():
        print(f"\ngeometric mean over {len(names)} programs: {rival} takes {mean:.2f}x our time")
    remember(measure, means)
    return 0


if __name__ == "__main__":
    sys.exit(main())
