"""Functions of the guest in the host: called, kept, called between runs, released, forged."""

from __future__ import annotations

import asyncio
import gc

import fake_core
import msgpack
import pytest

import wardian
from wardian import (
    ConversionError,
    CrashError,
    GuestError,
    GuestFunction,
    HostCall,
    LimitError,
    Limits,
    ReplayError,
    WardianError,
)

BUILDS = ("normal", "pause_everywhere")


def each(function, values):
    """What a host may do with a function."""
    return [function(value) for value in values]


def test_a_host_function_calls_what_it_is_given(make_box):
    box = make_box([each])
    assert box.run("each(lambda x: x * 2, [1, 2, 3])").value == [2, 4, 6]
    assert box.run("each(str.upper, ['a', 'b']) + each(int, ['7'])").value == ["A", "B", 7]
    code = """
class Counter:
    def __init__(self): self.total = 0
    def add(self, n):
        self.total += n
        return self.total
    def __call__(self, n): return -n
c = Counter()
each(c.add, [1, 2, 3]), each(c, [5]), c.total
"""
    assert box.run(code).value == ([1, 3, 6], [-5], 6)


def test_keywords_output_and_names(make_box):
    seen = []

    def use(function):
        seen.append(repr(function))
        return function("a", key=["b"])

    result = make_box([use]).run("def f(x, *, key):\n    print(x, key)\n    return key\nuse(f)")
    assert result.value == ["b"] and result.stdout == "a ['b']\n"
    assert seen == ["<GuestFunction f>"]


def test_functions_are_called_between_runs(make_box):
    kept = []
    with make_box({"on_change": kept.append}).session() as session:
        session.run("log = []\ndef note(x):\n    log.append(x)\n    return len(log)\non_change(note)")
        (note,) = kept
        assert isinstance(note, GuestFunction) and note.name == "note"
        assert [note("a"), note("b")] == [1, 2]
        assert session.run("log").value == ["a", "b"]
        add = session.run("lambda a, b=1: a + b").value
        assert (add(1), add(1, 2), add(a=5, b=5)) == (2, 3, 10)


def test_the_same_function_is_the_same_object_and_goes_back_as_itself(make_box):
    with make_box().session() as session:
        first = session.run("def f(): return f\nf").value
        assert session.run("f").value is first and first() is first
        assert session.run("g is f", {"g": first}).value is True
        assert session.run("[g[0] is f, g[1]['k'][0] is f]", {"g": [first, {"k": (first,)}]}).value == [
            True,
            True,
        ]
        with make_box().session() as other:
            with pytest.raises(ConversionError, match="another session"):
                other.run("g", {"g": first})


def test_exceptions_of_the_guest_pass_through_the_host(make_box):
    seen = []

    def call(function):
        try:
            return function()
        except GuestError as error:
            seen.append((error.type_name, error.message, error.frames[-1].function))
            raise

    code = """
class Mine(Exception): pass
mine = Mine("hello")
def f(): raise mine
try:
    call(f)
except Mine as error:
    same = error is mine
same
"""
    box = make_box([call])
    assert box.run(code).value is True
    assert seen == [("Mine", "hello", "f")]
    error = box.run("def f():\n    return 1 / 0\ncall(f)", check=False).error
    assert error.type_name == "ZeroDivisionError"
    assert [frame.function for frame in error.frames] == ["<module>", "f"]


def test_a_host_function_may_catch_them(make_box):
    def attempt(function):
        try:
            return function()
        except GuestError as error:
            return error.type_name

    assert make_box([attempt]).run("attempt(lambda: {}['a'])").value == "KeyError"


def test_released_dropped_and_forged_functions(make_box):
    with make_box().session() as session:
        f = session.run("lambda: 1").value
        number = f.number
        f.release()
        f.release()
        assert f.released
        with pytest.raises(WardianError, match="released"):
            f()
        with pytest.raises(ConversionError, match="released"):
            session.run("g", {"g": f})
        session.run("1")
        for forged in (number, number + 1, 1 << 40):
            with pytest.raises(WardianError, match="no such function"):
                session.guest_function(forged)()
        for wrong in (0, -1, 1 << 60):
            with pytest.raises(ValueError):
                session.guest_function(wrong)
        assert session.run("1 + 1").value == 2


def test_the_guest_forgets_what_the_host_has_dropped(make_box):
    kept = []
    box = make_box({"keep": kept.append}, limits=Limits(seconds=60))
    with box.session() as session:
        code = """
import weakref
def f(): pass
gone = []
watch = weakref.ref(f, gone.append)
keep(f)
del f
"""
        session.run(code)
        assert session.run("len(gone)").value == 0
        kept.clear()
        gc.collect()
        session.run("1")
        assert session.run("import gc\ngc.collect()\nlen(gone)").value == 1


def test_many_functions_do_not_add_up(make_box):
    with make_box({"use": lambda function: function()}).session() as session:
        session.run("for i in range(300): use(lambda: i)")
        assert not session._lent.loans


def test_a_session_that_is_closed(make_box):
    session = make_box().session()
    f = session.run("lambda: 1").value
    session.close()
    with pytest.raises(WardianError, match="closed"):
        f()


def test_the_value_of_a_fresh_guest_has_no_functions(make_box):
    with pytest.raises(ConversionError) as caught:
        make_box().run("{'a': [1, (len, 2)]}")
    assert caught.value.path == "value['a'][1][0]"
    result = make_box().run("lambda: 1", check=False)
    assert isinstance(result.error, ConversionError) and result.value is None


def test_calls_between_runs_are_metered(make_box):
    limits = Limits(fuel=100_000, seconds=60)
    with make_box(limits=limits).session() as session:
        spin, count = session.run("n = 0\ndef spin():\n    while True: pass\nspin, lambda: n").value
        with pytest.raises(LimitError) as caught:
            spin()
        assert caught.value.limit == "fuel"
        assert count() == 0


def test_calls_in_a_run_spend_what_is_left_of_it(make_box):
    limits = Limits(fuel=300_000, seconds=60, output_bytes=100, host_calls=20)
    box = make_box({"call": lambda function: function()}, limits=limits)
    programs = {
        "fuel": "def f():\n    while True: pass\n",
        "output_bytes": "def f(): print('x' * 200)\n",
        "host_calls": "def f():\n    while True: call(int)\n",
    }
    for limit, code in programs.items():
        for end in ("call(f)", "try:\n    call(f)\nexcept BaseException:\n    pass\nwhile True: pass"):
            with pytest.raises(LimitError) as caught:
                box.run(code + end)
            assert caught.value.limit == limit
    with pytest.raises(LimitError):
        # A host function that swallows the limit changes nothing.
        def swallow(function):
            try:
                function()
            except LimitError:
                return "swallowed"

        make_box([swallow], limits=limits).run(programs["output_bytes"] + "swallow(f)")


def test_seconds_count_in_calls(make_box):
    box = make_box({"call": lambda function: function()}, limits=Limits(fuel=None, seconds=0.3))
    with pytest.raises(LimitError) as caught:
        box.run("def f():\n    while True: pass\ncall(f)")
    assert caught.value.limit == "seconds"


def test_host_and_guest_calling_each_other_is_bounded(make_box):
    box = make_box({"call": lambda function: function()})
    code = """
depth = 0
def f():
    global depth
    depth += 1
    return call(f)
try:
    call(f)
except RecursionError as error:
    message = str(error)
message, depth
"""
    message, depth = box.run(code).value
    assert "host and guest call each other" in message and 8 < depth < 100
    with box.session() as session:
        assert session.run("def g(n): return n if n == 0 else call(lambda: g(n - 1)) + 1\ng(9)").value == 9


def test_calls_that_pause_are_refused_inside_calls(make_box):
    box = make_box({"call": lambda function: function(), "approve": None})
    code = "def f(): return approve()\ncall(f)"
    with pytest.raises(WardianError, match=r"approve\(\) pauses"):
        box.run(code)
    with box.session() as session:
        f = session.run("lambda: approve()").value
        with pytest.raises(WardianError, match=r"approve\(\) pauses"):
            f()
        assert session.run("1 + 1").value == 2


def test_a_paused_program_can_be_called_into(make_box):
    box = make_box(["approve"])
    with box.session() as session:
        step = session.start("seen = []\ndef f(x):\n    seen.append(x)\n    return len(seen)\napprove(f), seen")
        assert isinstance(step, HostCall)
        (f,) = step.args
        assert [f("a"), f("b")] == [1, 2]
        with pytest.raises(GuestError, match="TypeError"):
            f()
        blob = step.snapshot()
        assert step.resume("yes").value == ("yes", ["a", "b"])
    again = box.restore(blob)
    (g,) = again.args
    assert g.number == f.number and g is not f
    assert g("c") == 3
    assert again.resume("no").value == ("no", ["a", "b", "c"])


def test_functions_survive_snapshots_and_forks(make_box):
    box = make_box(["approve"])
    with box.session() as session:
        f = session.run("n = 0\ndef f():\n    global n\n    n += 1\n    return n\nf").value
        assert f() == 1
        twin = session.fork()
        other = box.restore(session.snapshot())
        assert f() == 2
        assert twin.guest_function(f.number)() == 2
        assert other.guest_function(f.number)() == 2
        assert (twin.run("n").value, other.run("n").value, session.run("n").value) == (2, 2, 2)
        with pytest.raises(ConversionError, match="another session"):
            twin.run("g", {"g": f})
        twin.close()
        other.close()
        step = session.start("approve(f)")
        fork = step.fork()
        assert fork.args[0].session is fork.session
        assert (step.args[0](), fork.args[0](), fork.args[0]()) == (3, 3, 4)
        fork.session.close()


def test_a_program_without_fuel_cannot_be_called_into(make_box):
    with make_box().session() as session:
        f = session.run("lambda: 1").value
        step = session.start("while True: pass", fuel=10_000)
        with pytest.raises(WardianError, match="fuel"):
            f()
        session.cancel()
        assert f() == 1
        assert not step.finished


def test_a_running_session_cannot_be_called_from_elsewhere(make_box):
    import threading

    errors = []

    def use(function):
        def call():
            try:
                function()
            except WardianError as error:
                errors.append(str(error))

        thread = threading.Thread(target=call)
        thread.start()
        thread.join()

    make_box([use]).run("use(lambda: 1)")
    assert len(errors) == 1 and "running already" in errors[0]


def test_coroutine_functions_are_run_to_their_end(make_box):
    with make_box().session() as session:
        f = session.run("import asyncio\nasync def f(x):\n    await asyncio.sleep(0)\n    return x + 1\nf").value
        assert f(1) == 2


def test_functions_in_async_runs(make_box):
    async def later(function, value):
        await asyncio.sleep(0)
        return function(value)

    box = make_box([later, each])
    code = """
import asyncio
async def main():
    rows = await asyncio.gather(later(lambda x: x + 1, 1), later(lambda x: x * 10, 2))
    return rows + each(abs, [-1])
await main()
"""
    assert asyncio.run(box.run_async(code)).value == [2, 20, 1]
    error = asyncio.run(box.run_async("await later(lambda x: 1 / x, 0)", check=False)).error
    assert error.type_name == "ZeroDivisionError"


def test_functions_are_recorded_and_replayed(make_box, tmp_path):
    path = tmp_path / "recording"
    calls, kept = [], []

    def ask(name):
        calls.append(name)
        return f"{name}!"

    def use(function, keep=False):
        calls.append("use")
        if keep:
            kept.append(function)
        try:
            return [function(n) for n in range(3)]
        except GuestError as error:
            return error.type_name

    box = make_box([ask, use])
    code = """
print(use(lambda n: ask(f"q{n}")))
print(use(lambda n: 1 // n))
def twice(n): return 2 * n
print(use(twice, keep=True), use(twice))
for i in range(5): use(lambda n: n)
"""
    first = box.run(code, record=path)
    made = len(calls)
    assert made and len(kept) == 1
    again = box.run(code, replay=path)
    assert len(calls) == made
    assert (again.stdout, again.usage.fuel) == (first.stdout, first.usage.fuel)
    assert first.stdout.startswith("['q0!', 'q1!', 'q2!']\nZeroDivisionError\n")
    with pytest.raises(ReplayError):
        box.run(code + "\n", replay=path)


def test_functions_as_methods_of_objects(make_box):
    class Button:
        def __init__(self):
            self.handlers = []

        def on_click(self, handler):
            self.handlers.append(handler)

    button = Button()
    exposed = wardian.Exposed(button, methods=["on_click"])
    with make_box().session() as session:
        session.run("clicks = []\nbutton.on_click(clicks.append)", {"button": exposed})
        for handler in button.handlers:
            handler("left")
        assert session.run("clicks").value == ["left"]


# ---------------------------------------------------------------------------- hostile cores


def lent(payload: bytes) -> bytes:
    """A reply whose value is a function of the guest with that payload."""
    return fake_core.reply(msgpack.ExtType(18, payload))


@pytest.mark.parametrize(
    "payload",
    [
        b"", b"\x92", b"\x92\x01", b"\x91\x01", b"\x92\x00\xa1f", b"\x92\xff\xa1f", b"\x92\x01\x02",
        b"\x92\x01\xa1f\x00", b"\x93\x01\xa1f\x00", b"\x92\xcf\xff\xff\xff\xff\xff\xff\xff\xff\xa1f",
        b"\x92\xa1f\x01", b"\x92\x90\xa1f",
    ],
)  # fmt: skip
def test_malformed_functions_are_crashes(payload, build_name):
    box = wardian.Sandbox(engine=fake_core.engine(reply_bytes=lent(payload)))
    with box.session() as session, pytest.raises(CrashError):
        session.run("")


def test_a_core_that_lends_and_fails(build_name):
    # It answers every call with the same function, and has nothing of what it should have.
    content = lent(msgpack.packb([7, "f" * 1000]))
    box = wardian.Sandbox(engine=fake_core.engine(reply_bytes=content))
    with box.session() as session:
        f = session.run("").value
        assert f.number == 7 and f() is f
    for name in ("call", "release"):
        engine = fake_core.engine(reply_bytes=content, **{name: "unreachable"})
        with wardian.Sandbox(engine=engine).session() as session:
            f = session.run("").value
            if name == "release":
                f.release()
            with pytest.raises(CrashError):
                f() if name == "call" else session.run("")
            assert session.closed


def test_a_flood_of_functions_is_refused(build_name):
    def many(numbers):
        functions = [msgpack.ExtType(18, msgpack.packb([number, "f"])) for number in numbers]
        engine = fake_core.engine(reply_bytes=fake_core.reply(functions))
        return wardian.Sandbox(engine=engine, limits=Limits(memory_bytes=2 << 20))

    with many(range(1, 30_000)).session() as session:
        with pytest.raises(CrashError, match="more (functions|containers)"):
            session.run("")
    with many([1] * 30_000).session() as session:
        assert len(set(session.run("").value)) == 1


def test_functions_inside_of_values(make_box):
    seen = []
    box = make_box({"take": lambda *args, **kwargs: seen.append((args, kwargs))})
    code = "def f(): pass\nrow = [f]\ntake((f, 1), {f}, frozenset([f]), {'k': [(f,)]}, f, z=((f,), [row, row]))"
    with box.session() as session:
        session.run(code)
        (((a, b, c, d, f), kwargs),) = seen
        assert a == (f, 1) and b == {f} and c == frozenset([f]) and d == {"k": [(f,)]}
        ((first,), (row, same)) = kwargs["z"]
        assert first is f and row is same and row == [f]
        assert session.run("g == (row, {f: f})", {"g": ([f], {f: f})}).value is True


def test_ctrl_c_in_a_call_ends_the_run(make_box):
    def call(function):
        return function()

    def interrupt():
        raise KeyboardInterrupt

    box = make_box([call, interrupt])
    with box.session() as session:
        with pytest.raises(KeyboardInterrupt):
            session.run("def f():\n    interrupt()\ncall(f)")
        assert session.run("1 + 1").value == 2


# ---------------------------------------------------------------------------- steps and event loops

STEPPING = """
def decide(x):
    with open("/log", "a") as log:
        answers = [approve(n) for n in range(x)]
        log.write(str(answers))
    return answers
decide
"""


def test_a_function_is_called_step_by_step(make_box):
    box = make_box(["approve"])
    with box.session() as session:
        decide = session.run(STEPPING).value
        step = decide.start(2)
        assert (step.function, step.args) == ("approve", (0,))
        data = step.snapshot()
        last = step.fork().resume("a").resume("b")
        assert last.value == ["a", "b"]
        last.session.close()
        with pytest.raises(WardianError, match="a program is paused in this session"):
            decide.start(1)
        assert step.resume(1).resume(2).value == [1, 2]
        assert session.run("open('/log').read()").value == "[1, 2]"
        with pytest.raises(GuestError, match="positional argument"):
            decide.start()
        with pytest.raises(WardianError, match="pauses, and run"):
            decide(1)
    restored = box.restore(data)
    assert restored.resume("x").resume("y").value == ["x", "y"]
    assert restored.session.guest_function(decide.number).start(0).value == []


async def tenfold(x):
    await asyncio.sleep(0.001)
    return 10 * x


async def use(function, *args):
    return await function.call_async(*args)


ASKING = "import asyncio\nasync def f(x):\n    return await tenfold(x) + 1\nf"


def test_a_function_is_called_from_an_event_loop(make_box):
    with make_box([tenfold, "approve"]).session() as session:
        f = session.run(ASKING).value

        async def several():
            return await asyncio.gather(*(f.call_async(n) for n in range(5)))

        assert asyncio.run(f.call_async(5)) == 51
        assert asyncio.run(several()) == [1, 11, 21, 31, 41]
        step = session.start("approve(1)")
        assert asyncio.run(f.call_async(2)) == 21
        assert asyncio.run(several()) == [1, 11, 21, 31, 41]
        assert step.resume(3).value == 3
        with pytest.raises(GuestError, match="TypeError"):
            asyncio.run(f.call_async(None))
        f.release()
        with pytest.raises(WardianError, match="was released"):
            asyncio.run(f.call_async(1))


def test_functions_that_wait_inside_a_run_that_waits(make_box):
    box = make_box([tenfold, use])
    code = f"""
{ASKING[:-2]}
async def deeper(x): return await use(f, x) + await use(lambda: x)
async def numbers():
    for n in range(3): yield await use(f, n)
async def main():
    rows = await asyncio.gather(
        use(f, 1), use(f, 2), tenfold(3), use(lambda x: x * 2, 4), use(deeper, 5)
    )
    return rows, [n async for n in numbers()], asyncio.get_running_loop() is loop
async def start():
    global loop
    loop = asyncio.get_running_loop()
    return await main()
await start()
"""
    expected = ([11, 21, 30, 8, 56], [1, 11, 21], True)
    assert asyncio.run(box.run_async(code)).value == expected


def test_a_waiting_call_is_cancelled(make_box):
    seen = []

    async def give_up(function):
        try:
            await asyncio.wait_for(function.call_async(), 0.02)
        except asyncio.TimeoutError:
            seen.append("given up")
        return 5

    async def forever():
        await asyncio.sleep(60)

    code = """
import asyncio
async def wait():
    await forever()
async def main():
    first = await give_up(wait)
    return first, await give_up(lambda: 1), await asyncio.sleep(0, "goes on")
await main()
"""
    box = make_box([give_up, forever])

    async def cancelled(session):
        task = asyncio.create_task(session.run_async(code.replace("0.02", "60")))
        await asyncio.sleep(0.005)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        return session.run("1 + 1").value

    with box.session() as session:
        assert asyncio.run(session.run_async(code)).value == (5, 5, "goes on")
        assert seen == ["given up"]
        assert asyncio.run(cancelled(session)) == 2
        wait = session.run("wait").value
        with pytest.raises(asyncio.TimeoutError):
            asyncio.run(asyncio.wait_for(wait.call_async(), 0.01))
        assert session.run("2 + 2").value == 4


def test_a_call_that_outlives_its_run(make_box):
    left = []

    async def leave(function):
        left.append(asyncio.ensure_future(function.call_async(1)))
        await asyncio.sleep(0)
        raise asyncio.CancelledError

    async def both(session):
        code = f"{ASKING[:-2]}\nawait asyncio.gather(leave(f), return_exceptions=True); None"
        result = await session.run_async(code, check=False)
        return result, (await asyncio.gather(*left, return_exceptions=True))[0]

    with make_box([tenfold, leave]).session() as session:
        result, late = asyncio.run(both(session))
        assert result.error is None and late == 11
        assert session.run("f").value.name == "f"
