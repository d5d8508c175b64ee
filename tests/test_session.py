"""Sessions: state that stays, who may use them when, and how they end."""

from __future__ import annotations

import os
import signal
import threading
import time

import fake_core
import pytest

from wardian import LimitError, Limits, Sandbox, Session, WardianError

BUILDS = ("normal", "stress_gc")


def slicing_core():
    """A core whose runs never end: it hands back slice after slice."""
    return fake_core.engine(
        run="i32.const 3", resume="i32.const 3", reply_bytes=fake_core.reply(None)
    )


# ---------------------------------------------------------------------------- with a made-up core


def test_a_closed_session_says_so():
    session = Sandbox(engine=fake_core.engine()).session()
    session.close()
    session.close()
    assert session.closed
    with pytest.raises(WardianError, match="closed because it was closed: make a new one"):
        session.run("1")


def test_a_context_manager_closes():
    with Sandbox(engine=fake_core.engine()).session() as session:
        assert not session.closed
    assert session.closed


def test_a_session_cannot_be_entered_from_its_own_host_function():
    wat, data = fake_core.host_call(fake_core.msgpack.packb([0, 1, "f", [], {}]))
    core = fake_core.engine(run=f"{wat} drop i32.const 0", data=data)
    problems = []

    def enter():
        for action in (lambda: session.run("1"), session.close):
            try:
                action()
            except WardianError as error:
                problems.append(str(error))

    session = Sandbox({"f": enter}, engine=core).session()
    session.run("1")
    assert "running already" in problems[0]
    assert "cancel()" in problems[1]
    session.run("1")


def test_another_session_can_be_entered_from_a_host_function():
    wat, data = fake_core.host_call(fake_core.msgpack.packb([0, 1, "f", [], {}]))
    core = fake_core.engine(run=f"{wat} drop i32.const 0", data=data)
    depths = []

    def enter():
        depths.append(len(depths))
        if len(depths) < 3:
            box.run("1")

    box = Sandbox({"f": enter}, engine=core)
    box.run("1")
    assert depths == [0, 1, 2]


def test_what_a_host_function_interrupts_comes_out_of_run():
    wat, data = fake_core.host_call(fake_core.msgpack.packb([0, 1, "f", [], {}]))
    core = fake_core.engine(run=f"{wat} drop i32.const 5", data=data)

    for exception in (KeyboardInterrupt, SystemExit):

        def f(exception=exception):
            raise exception

        session = Sandbox({"f": f}, engine=core).session()
        with pytest.raises(exception):
            session.run("1")
        assert not session.closed


def test_cancel_from_another_thread():
    session = Sandbox(engine=slicing_core(), limits=Limits(seconds=60)).session()
    assert session.cancel() is False
    threading.Timer(0.05, session.cancel).start()
    started = time.perf_counter()
    with pytest.raises(LimitError) as caught:
        session.run("1")
    assert caught.value.limit == "cancelled"
    assert time.perf_counter() - started < 5
    assert session.cancel() is False


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="needs a timer that raises SIGINT")
def test_ctrl_c_stops_slices_and_the_session_stays():
    session = Sandbox(engine=slicing_core(), limits=Limits(seconds=60)).session()
    for _ in range(20):
        interrupt_after(0.02)
        with pytest.raises(KeyboardInterrupt):
            session.run("1")
        assert not session.closed


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="needs a timer that raises SIGINT")
def test_ctrl_c_at_any_moment_of_many_host_calls():
    # The signal handler raises between two bytecodes of the host, many of them in the callback.
    wat, data = fake_core.host_call(fake_core.msgpack.packb([0, 1, "f", [], {}]))
    loop = f"(loop $again (br_if $again (i32.ne {wat} (i32.const 3)))) i32.const 5"
    core = fake_core.engine(run=loop, data=data)
    box = Sandbox({"f": lambda: 1}, engine=core, limits=Limits(seconds=60, host_calls=None))
    session = box.session()
    for round_number in range(60):
        with pytest.raises(KeyboardInterrupt):
            interrupt_after(0.002 + round_number * 0.000_05)
            session.run("1")
        assert not session.closed


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="needs a timer that raises SIGINT")
def test_ctrl_c_at_any_moment_of_many_short_runs():
    # The signal handler raises anywhere in `run`: while locking, writing, reading, unlocking.
    session = Sandbox(engine=fake_core.engine(reply_bytes=fake_core.reply(42))).session()
    for round_number in range(100):
        with pytest.raises(KeyboardInterrupt):
            interrupt_after(0.001 + round_number * 0.000_02)
            while True:
                session.run("1")
        assert session.run("1").value == 42


def interrupt_after(seconds: float) -> None:
    """Ctrl-C for this process, once."""
    # A test run in the background of a shell inherits that SIGINT is ignored.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    signal.signal(signal.SIGALRM, lambda *_: signal.raise_signal(signal.SIGINT))
    signal.setitimer(signal.ITIMER_REAL, seconds)


def test_sessions_run_at_once_in_threads():
    # Goal: the GIL is free while a guest runs.
    # Method: one session counts in wasm for as long as it takes; another thread works meanwhile.
    count = """
        (loop $more (local.set $i (i32.add (local.get $i) (i32.const 1)))
          (br_if $more (i32.lt_u (local.get $i) (i32.const 300000000))))
        i32.const 0"""
    box = Sandbox(engine=fake_core.engine(run=count))
    turns = []
    done = threading.Event()

    def work():
        while not done.is_set():
            turns.append(time.perf_counter())
            time.sleep(0.001)

    thread = threading.Thread(target=work)
    thread.start()
    started = time.perf_counter()
    box.run("1")
    stopped = time.perf_counter()
    done.set()
    thread.join()
    assert sum(started < turn < stopped for turn in turns) > 5


def test_one_sandbox_in_many_threads():
    wat, data = fake_core.host_call(fake_core.msgpack.packb([0, 1, "f", [], {}]))
    core = fake_core.engine(run=f"{wat} drop {wat} drop i32.const 0", data=data)
    calls = []
    box = Sandbox({"f": lambda: calls.append(threading.get_ident())}, engine=core)
    problems = []
    all_alive = threading.Barrier(4)

    def work():
        try:
            all_alive.wait()
            for _ in range(100):
                box.run("1")
            all_alive.wait()
        except BaseException as error:  # noqa: BLE001 - shown by the assertion below.
            problems.append(error)
            all_alive.abort()

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert problems == []
    assert len(calls) == 800 and len(set(calls)) == 4


@pytest.mark.parametrize("spares_max", [0, 16])
def test_as_many_threads_as_slots_always_find_one(spares_max):
    # Goal: a slot that another thread is just giving back counts as free.
    # Method: as many threads as slots, each with one session at a time, come and go.
    # Wanted: nobody hears that all are taken.
    box = Sandbox(engine=fake_core.engine(spares_max=spares_max))
    problems = []

    def work():
        try:
            for _ in range(300):
                box.session().close()
        except WardianError as error:
            problems.append(error)

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert problems == []


def test_too_many_sessions_is_a_clear_error():
    box = Sandbox(engine=fake_core.engine())
    sessions = [box.session() for _ in range(4)]
    with pytest.raises(WardianError, match=r"4 sessions are open.*sessions_max"):
        box.session()
    sessions.pop().close()
    box.session().close()


def test_a_forgotten_session_gives_its_place_back():
    box = Sandbox(engine=fake_core.engine())
    for _ in range(50):
        box.session()
    sessions = [box.session() for _ in range(4)]
    assert all(isinstance(session, Session) for session in sessions)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_a_forked_child_can_run_guests():
    box = Sandbox(engine=fake_core.engine(reply_bytes=fake_core.reply(42)))
    box.run("1")
    child = os.fork()
    if child == 0:
        os._exit(0 if box.run("1").value == 42 else 1)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0


@pytest.mark.parametrize(
    "arguments, error",
    [
        ({"code": b"1"}, TypeError),
        ({"code": None}, TypeError),
        ({"code": "1", "filename": 5}, TypeError),
        ({"code": "1", "inputs": [("x", 1)]}, TypeError),
        ({"code": "1", "inputs": {"x y": 1}}, ValueError),
        ({"code": "1", "inputs": {5: 1}}, TypeError),
        ({"code": "1", "inputs": {"class": 1}}, ValueError),
        ({"code": "1", "inputs": {"__name__": 1}}, ValueError),
        ({"code": "1", "inputs": {"f": 1}}, ValueError),
        ({"code": "1", "on_stdout": 5}, TypeError),
    ],
)
def test_wrong_arguments_say_what_is_wrong(arguments, error):
    session = Sandbox({"f": print}, engine=fake_core.engine()).session()
    with pytest.raises(error):
        session.run(**arguments)
    session.run("1")


def test_check_false_returns_the_error():
    core = fake_core.engine(run="i32.const 2", reply_bytes=fake_core.reply("fuel", stdout="hi"))
    result = Sandbox(engine=core).run("1", check=False)
    assert isinstance(result.error, LimitError)
    assert (result.value, result.stdout) == (None, "hi")


def test_errors_survive_pickling():
    import pickle

    payload = {"type": "KeyError", "message": "'x'", "args": ["x"], "frames": [["f", 1, "g"]]}
    core = fake_core.engine(run="i32.const 1", reply_bytes=fake_core.reply(payload))
    error = Sandbox(engine=core).run("1", check=False).error
    again = pickle.loads(pickle.dumps(error))
    assert (type(again), str(again)) == (type(error), str(error))
    assert (again.frames, again.guest_args) == (error.frames, error.guest_args)
    limit = pickle.loads(pickle.dumps(LimitError("too much", limit="fuel")))
    assert limit.limit == "fuel"


# ---------------------------------------------------------------------------- with the core


def test_names_stay_between_runs(box):
    with box.session() as session:
        session.run("x = 20\ndef double(n): return 2 * n")
        assert session.run("double(x) + 2").value == 42


def test_every_sandbox_run_is_fresh(box):
    box.run("x = 1")
    result = box.run("x", check=False)
    assert result.error.type_name == "NameError"


def test_sessions_do_not_see_each_other(box):
    with box.session() as one, box.session() as two:
        one.run("x = 1\nimport math\nmath.pi = 3")
        assert two.run("import math\nmath.pi > 3.1").value is True
        assert two.run("x", check=False).error.type_name == "NameError"


def test_a_guest_exception_does_not_poison_the_session(box):
    with box.session() as session:
        session.run("x = [1]")
        for _ in range(3):
            assert session.run("x.append(2)\n1 / 0", check=False).error.type_name == (
                "ZeroDivisionError"
            )
        assert session.run("x").value == [1, 2, 2, 2]


def test_a_syntax_error_runs_nothing(box):
    with box.session() as session:
        assert session.run("print('ran')\nx = = 1", check=False).stdout == ""
        assert session.run("1 + 1").value == 2


def test_the_value_is_that_of_the_last_expression(box):
    assert box.run("1\n2\n3").value == 3
    assert box.run("x = 5").value is None
    assert box.run("5\nx = 1").value is None
    assert box.run("").value is None
    assert box.run("# nothing\n").value is None
    assert box.run("if True:\n    7").value is None


def test_output_is_captured(box):
    result = box.run("import sys\nprint('out')\nprint('err', file=sys.stderr)")
    assert (result.stdout, result.stderr) == ("out\n", "err\n")


def test_output_is_streamed(box):
    out, err = [], []
    code = "import sys\nprint('a')\nprint('b')\nprint('c', file=sys.stderr)"
    result = box.run(code, on_stdout=out.append, on_stderr=err.append)
    assert ("".join(out), "".join(err)) == ("a\nb\n", "c\n")
    assert (result.stdout, result.stderr) == ("", "")


def test_output_of_the_stream_without_a_callback_is_captured(box):
    out = []
    result = box.run(
        "import sys\nprint('a')\nprint('c', file=sys.stderr)", on_stdout=out.append
    )
    assert ("".join(out), result.stdout, result.stderr) == ("a\n", "", "c\n")


def test_streaming_can_change_between_runs(box):
    out = []
    with box.session() as session:
        session.run("print(1)", on_stdout=out.append)
        assert session.run("print(2)").stdout == "2\n"
        session.run("print(3)", on_stdout=out.append)
    assert "".join(out) == "1\n3\n"


def test_what_an_output_callback_raises_comes_out(box):
    class Stop(Exception):
        pass

    def refuse(text):
        raise Stop(text)

    with box.session() as session:
        with pytest.raises(Stop):
            session.run("print('x')\nwhile True: pass", on_stdout=refuse)
        assert session.run("1 + 1").value == 2


def test_output_before_an_error_is_kept(box):
    with pytest.raises(WardianError) as caught:
        box.run("print('so far')\n1/0")
    assert caught.value.result.stdout == "so far\n"


def test_inputs_become_globals(box):
    with box.session() as session:
        assert session.run("x + y", inputs={"x": 1, "y": 2}).value == 3
        assert session.run("x", inputs={"y": 5}).value == 1


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="needs a timer that raises SIGINT")
def test_ctrl_c_stops_an_endless_loop_within_a_tenth_of_a_second(make_box):
    box = make_box(limits=Limits(fuel=None, seconds=60))
    with box.session() as session:
        session.run("x = 1")
        fired = []

        def fire(*_):
            fired.append(time.perf_counter())
            signal.raise_signal(signal.SIGINT)

        interrupt_after(0.1)
        signal.signal(signal.SIGALRM, fire)
        with pytest.raises(KeyboardInterrupt):
            session.run("while True: x += 1")
        assert time.perf_counter() - fired[0] < 0.1
        assert session.run("1 + 1").value == 2
        assert session.run("x").value > 1


def test_cancelling_leaves_the_session_usable(box):
    with box.session() as session:
        threading.Timer(0.05, session.cancel).start()
        with pytest.raises(LimitError) as caught:
            session.run("while True: pass")
        assert caught.value.limit == "cancelled"
        assert session.run("1 + 1").value == 2


def test_two_guests_run_at_once(make_box):
    box = make_box(limits=Limits(fuel=None, seconds=None))
    values = []

    def work():
        values.append(box.run("n = 0\nfor i in range(300_000): n += i\nn").value)

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert values == [sum(range(300_000))] * 4
