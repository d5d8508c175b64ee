"""Steps: a program that stops where its host decides, and goes on from there."""

from __future__ import annotations

import time

import pytest
from pausing_programs import MIDDLES, by_cpython

from wardian import (
    Finished,
    GuestError,
    HostCall,
    LimitError,
    Limits,
    OutOfFuel,
    Pause,
    WardianError,
)

BUILDS = ("normal", "pause_everywhere")

PRICES = """
total = 0
for price in prices:
    total += convert(price)     # Pauses here, once per price.
total
"""


def test_a_pausing_call_is_a_step(make_box):
    box = make_box(["approve"])
    code = "def ask(x):\n    return approve(x, why='because')\nask(1) + 1"
    with box.session() as session:
        step = session.start(code, filename="plan.py")
        assert isinstance(step, HostCall)
        assert (step.function, step.args, step.kwargs) == ("approve", (1,), {"why": "because"})
        assert step.position == ("plan.py", 2, 11, "ask")
        assert session.step is step and not step.finished
        done = step.resume(41)
        assert isinstance(done, Finished) and done.finished
        assert done.value == 42 and session.step is None
        assert session.run("1 + 1").value == 2


def test_answered_and_paused_calls_mix(make_box):
    def double(x):
        return 2 * x

    def confirm(x):
        if x > 2:
            raise Pause
        return "small"

    box = make_box({"double": double, "confirm": confirm, "approve": None})
    with box.session() as session:
        step = session.start("[double(1), confirm(2), confirm(3), approve(4), double(5)]")
        assert (step.function, step.args) == ("confirm", (3,))
        step = step.resume("large")
        assert (step.function, step.args) == ("approve", (4,))
        assert step.resume("yes").value == [2, "small", "large", "yes", 10]


def test_an_exception_is_thrown_into_the_guest(make_box):
    box = make_box(["approve"])
    code = "try:\n    approve()\nexcept ValueError as error:\n    answer = repr(error)\nanswer"
    with box.session() as session:
        assert session.start(code).throw(ValueError("no")).value == "ValueError('no')"
        boom = KeyError("gone")
        with pytest.raises(GuestError) as caught:
            session.start("approve()").throw(boom)
        assert caught.value.__cause__ is boom
        assert session.run("1 + 1").value == 2


def test_errors_come_out_of_the_step_that_meets_them(make_box):
    box = make_box(["approve"])
    with box.session() as session:
        step = session.start("print('before')\napprove()\n1 / 0")
        assert step.stdout == "before\n"
        with pytest.raises(GuestError, match="ZeroDivisionError") as caught:
            step.resume()
        assert caught.value.result.stdout == "before\n"
        step = session.start("approve()\n1 / 0", check=False)
        assert step.resume().result.error.type_name == "ZeroDivisionError"


def test_run_says_that_it_cannot_pause(make_box):
    box = make_box(["approve"])
    with box.session() as session:
        with pytest.raises(WardianError, match=r"approve\(\) pauses.*session.start"):
            session.run("x = 1\napprove()")
        assert session.run("x").value == 1


def test_a_step_is_used_once(make_box):
    box = make_box(["approve"])
    with box.session() as session:
        first = session.start("approve(1)\napprove(2)")
        second = first.resume()
        for use in (first.resume, first.snapshot, first.fork, lambda: first.throw(ValueError())):
            with pytest.raises(WardianError, match="has gone on from this step"):
                use()
        assert second.resume().finished
        with pytest.raises(WardianError, match="has gone on"):
            second.resume()


def test_a_paused_program_is_not_lost_by_accident(make_box):
    box = make_box(["approve"])
    with box.session() as session:
        session.start("x = 1\napprove()\nx = 2")
        with pytest.raises(WardianError, match="a program is paused in this session"):
            session.run("1")
        assert session.cancel()
        assert session.step is None and not session.cancel()
        assert session.run("x").value == 1


def test_fuel_in_helpings(make_box):
    box = make_box()
    code = "n = 0\nwhile n < 10_000:\n    n += 1\nn"
    whole = box.run(code)
    with box.session() as session:
        step = session.start(code, fuel=1000)
        helpings = 0
        while isinstance(step, OutOfFuel):
            helpings += 1
            step = step.resume(fuel=1000)
        assert step.value == 10_000
        assert step.usage.fuel == whole.usage.fuel
        assert helpings == whole.usage.fuel // 1000
        # The next run has the fuel of the limits again.
        assert session.run(code).value == 10_000


def test_hundreds_of_guests_share_a_thread(make_box):
    box = make_box()
    code = "total = 0\nfor i in range(n):\n    total += i\ntotal"
    sizes = [10 * k for k in range(200)]
    sessions = [box.session() for _ in sizes]
    waiting = {
        n: session.start(code, {"n": n}, fuel=100)
        for n, session in zip(sizes, sessions, strict=True)
    }
    order = []
    while waiting:
        for n, step in list(waiting.items()):
            if isinstance(step, OutOfFuel):
                waiting[n] = step.resume(fuel=100)
            else:
                assert step.value == sum(range(n))
                order.append(n)
                del waiting[n]
    assert order[0] == 0 and order[-1] == sizes[-1] and len(order) == len(sizes)
    for session in sessions:
        session.close()


def test_seconds_do_not_pass_while_paused(make_box):
    box = make_box(["approve"], limits=Limits(fuel=None, seconds=0.5))
    with box.session() as session:
        step = session.start("approve()\n'done'")
        time.sleep(0.6)
        assert step.resume().value == "done"
        step = session.start("approve()\nwhile True: pass")
        with pytest.raises(LimitError) as caught:
            step.resume()
        assert caught.value.limit == "seconds"


def test_host_calls_are_counted_over_pauses(make_box):
    box = make_box(["approve"], limits=Limits(host_calls=3))
    with box.session() as session:
        step = session.start("while True: approve()")
        step = step.resume().resume()
        with pytest.raises(LimitError) as caught:
            step.resume()
        assert caught.value.limit == "host_calls"


def test_pausing_costs_no_fuel(make_box):
    code = "sum(convert(n) for n in range(20))"
    answered = make_box({"convert": lambda n: n * 10}).run(code)
    with make_box(["convert"]).session() as session:
        step = session.start(code)
        while isinstance(step, HostCall):
            step = step.resume(step.args[0] * 10)
        assert step.value == answered.value
        assert step.usage.fuel == answered.usage.fuel


@pytest.mark.parametrize(
    "use, error",
    [
        (lambda step: step.throw("text"), TypeError),
        (lambda step: step.throw(KeyboardInterrupt()), TypeError),
        (lambda step: step.wake(), WardianError),
        (lambda step: step.resume(object()), WardianError),
    ],
)
def test_wrong_answers_leave_the_step_usable(make_box, use, error):
    with make_box(["approve"]).session() as session:
        step = session.start("approve()")
        with pytest.raises(error):
            use(step)
        assert step.resume(5).value == 5


@pytest.mark.parametrize("fuel, error", [(0, ValueError), (-1, ValueError), ("1", TypeError)])
def test_wrong_helpings_say_what_is_wrong(make_box, fuel, error):
    with make_box().session() as session:
        with pytest.raises(error):
            session.start("1", fuel=fuel)
        step = session.start("while True: pass", fuel=10)
        with pytest.raises(error):
            step.resume(fuel=fuel)
        session.cancel()


@pytest.mark.parametrize("name", MIDDLES)
def test_paused_in_the_middle(make_box, name):
    # Goal: nothing of a paused program lives outside its memory.
    # Method: at each pause the program is moved: restored from bytes in a session of its own, and
    # forked; what it was before is closed.
    box = make_box(["pause"])
    code = MIDDLES[name]
    step = box.session().start(code)
    number = 0
    while isinstance(step, HostCall):
        number += 1
        old = step.session
        step = box.restore(step.snapshot())
        old.close()
        old = step.session
        step = step.fork()
        old.close()
        step = step.resume(number)
    assert number > 0
    assert step.value == by_cpython(code)
    step.session.close()


def test_the_first_example_of_the_design(make_box):
    box = make_box(["convert"])
    call = box.session().start(PRICES, inputs={"prices": [1, 2, 3]})
    assert (call.function, call.args) == ("convert", (1,))
    call = call.resume(10)
    assert call.args == (2,)
    revived = box.restore(call.snapshot())
    assert revived.resume(20).resume(30).value == 60
    assert call.resume(2).resume(3).value == 15
