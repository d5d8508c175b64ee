"""Objects of the host in the guest, and globals that the host defines when they are used."""

from __future__ import annotations

import asyncio
import io

import msgpack
import pytest

from wardian import (
    ConversionError,
    Exposed,
    GuestError,
    HostCall,
    LimitError,
    Limits,
    ReplayError,
)

BUILDS = ("normal", "pause_everywhere")


class Account:
    """What a host may have."""

    def __init__(self, owner, cents=0):
        self.owner = owner
        self.cents = cents
        self.secret = "1234"

    def deposit(self, cents, *, note=""):
        if cents < 0:
            raise ValueError("negative")
        self.cents += cents
        return f"{self.cents}{note}"

    def sibling(self):
        return Exposed(Account("sibling"), attributes=["owner"])

    def itself(self):
        return self

    def close(self):
        self.cents = 0


def exposed(account):
    return Exposed(account, attributes=["owner", "cents"], methods=["deposit", "sibling", "itself"])


def test_attributes_and_methods(make_box):
    account = Account("Ada")
    code = "[account.owner, account.deposit(5), account.deposit(cents=7, note='!'), account.cents]"
    assert make_box().run(code, {"account": exposed(account)}).value == ["Ada", "5", "12!", 12]
    assert account.cents == 12


def test_nothing_else_can_be_reached(make_box):
    account = exposed(Account("Ada"))
    names = ["secret", "close", "__dict__", "target", "_number", "__globals__", ""]
    code = "[getattr(account, name, 'nothing') for name in names]"
    result = make_box().run(code, {"account": account, "names": names})
    assert [value for value in result.value if value != "nothing"] == []
    for code in ("account.secret", "account.close()", "account()", "account.owner = 'Eve'"):
        with pytest.raises(GuestError) as caught:
            make_box().run(code, {"account": account})
        assert caught.value.type_name in ("AttributeError", "TypeError")


def test_the_very_same_object_comes_back(make_box):
    account, other = Account("Ada"), Account("Bob")
    seen = []
    box = make_box({"use": lambda *objects: seen.extend(objects)})
    code = "use(a, b, [a], {'k': (b,)})\nuse(a.itself())\na == a.itself(), a is a.itself(), a == b"
    result = box.run(code, {"a": exposed(account), "b": exposed(other)})
    assert seen == [account, other, [account], {"k": (other,)}, account]
    assert seen[0] is account and seen[3]["k"][0] is other
    assert result.value == (True, True, False)
    assert box.run("a", {"a": exposed(account)}).value is account


def test_objects_from_host_functions_and_methods(make_box):
    box = make_box({"find": lambda name: exposed(Account(name))})
    assert box.run("a = find('Ada')\n(a.owner, a.sibling().owner, repr(a))").value == (
        "Ada", "sibling", "<host object Account>"
    )  # fmt: skip


def test_exceptions_of_methods_and_properties(make_box):
    class Moody:
        @property
        def mood(self):
            raise LookupError("none today")

    Moody.mood, mood = 1, Moody.mood
    moody = Exposed(Moody(), attributes=["mood"])
    Moody.mood = mood
    box = make_box()
    with pytest.raises(GuestError, match="LookupError: none today"):
        box.run("m.mood", {"m": moody})
    code = "try:\n    a.deposit(-1)\nexcept ValueError as error:\n    answer = str(error)\nanswer"
    assert box.run(code, {"a": exposed(Account("Ada"))}).value == "negative"


def test_methods_are_host_calls(make_box):
    box = make_box(limits=Limits(host_calls=10))
    with pytest.raises(LimitError) as caught:
        box.run("while True: a.deposit(1)", {"a": exposed(Account("Ada"))})
    assert caught.value.limit == "host_calls"


def test_objects_belong_to_a_session_and_its_forks(make_box):
    box = make_box(["pause"])
    account = Account("Ada")
    with box.session() as session:
        session.run("", {"a": exposed(account)})
        twin = session.fork()
        assert twin.run("a.deposit(1)").value == "1" and twin.run("a").value is account
        twin.close()
        step = session.start("pause(a)\na.owner")
        assert isinstance(step, HostCall) and step.args[0] is account
        again = box.restore(step.snapshot())
        assert again.args[0] is not account
        with pytest.raises(GuestError, match="AttributeError"):
            again.resume()
        assert step.resume().value == "Ada"


def test_objects_of_another_process_are_strangers_that_stay_themselves(make_box):
    box = make_box(["pause", "use"])
    session = box.session()
    step = session.start("pause(a, b)\nuse(a) is a", {"a": exposed(Account("A")), "b": exposed(Account("B"))})
    again = box.restore(step.snapshot())
    first, second = again.args
    assert first is not second and "another process" in repr(first)
    step = again.resume()
    assert step.args == (first,)
    assert step.resume(first).value is True
    session.close()


def test_objects_are_recorded_and_replayed(make_box, tmp_path):
    path = tmp_path / "recording"
    accounts = []

    def find(name):
        account = Account(name)
        accounts.append(account)
        return exposed(account)

    def same(a, b):
        accounts.append("same")
        return a is b

    box = make_box([find, same])
    code = """
first = find("Ada")
second = find("Bob")
print(given.owner, first.owner, first.deposit(5), second.sibling().owner, first.itself() is first)
print(same(first, second), same(first, first), same(given, given), [first, {"k": second}] != 0)
try:
    first.deposit(-1)
except ValueError as error:
    print(error)
first.cents
"""
    given = exposed(Account("given"))
    first = box.run(code, {"given": given}, record=path)
    made = len(accounts)
    again = box.run(code, {"given": given}, replay=path)
    assert len(accounts) == made
    assert (again.value, again.stdout, again.usage.fuel) == (
        first.value, first.stdout, first.usage.fuel
    )  # fmt: skip
    with pytest.raises(ReplayError, match="other arguments"):
        box.run(code.replace("same(first, second)", "same(second, first)"), {"given": given},
                replay=_as_if_for(path, box, code, given))  # fmt: skip


def _as_if_for(path, box, code, given):
    """The recording, with the header of one of the changed program."""
    changed = code.replace("same(first, second)", "same(second, first)")
    other = path.with_name("other")
    box.run(changed, {"given": given}, record=other)
    rows = list(msgpack.Unpacker(io.BytesIO(path.read_bytes()), strict_map_key=False))
    header = next(msgpack.Unpacker(io.BytesIO(other.read_bytes()), strict_map_key=False))
    path.write_bytes(b"".join(map(msgpack.packb, [header, *rows[1:]])))
    return path


def test_objects_in_async_runs(make_box):
    async def find(name):
        return exposed(Account(name))

    box = make_box([find])
    code = "a = await find('Ada')\n(a.owner, a.deposit(3))"
    assert asyncio.run(box.run_async(code)).value == ("Ada", "3")


@pytest.mark.parametrize(
    "make, error",
    [
        (lambda: Exposed(Account("a"), methods="deposit"), TypeError),
        (lambda: Exposed(Account("a"), methods=["owner"]), TypeError),
        (lambda: Exposed(Account("a"), attributes=["nothing"]), AttributeError),
        (lambda: Exposed(Account("a"), attributes=[5]), TypeError),
    ],
)
def test_wrong_exposures(make, error):
    with pytest.raises(error):
        make()


def test_an_object_that_is_not_exposed_cannot_cross(make_box):
    with pytest.raises(ConversionError, match="Account"):
        make_box().run("1", {"a": Account("Ada")})


# ---------------------------------------------------------------------------- lazy globals


def test_globals_are_looked_up_once(make_box):
    asked = []

    def lookup(name):
        asked.append(name)
        return {"rate": 1.5, "rows": [1, 2]}[name]

    box = make_box(lookup=lookup)
    code = "def f(n): return n * rate\n[f(1), f(2), len(rows), rate]"
    assert box.run(code).value == [1.5, 3.0, 2, 1.5]
    assert sorted(asked) == ["rate", "rows"]
    with box.session() as session:
        session.run("rows.append(3)")
        assert session.run("rows").value == [1, 2, 3]


def test_what_the_host_does_not_know_is_a_name_error(make_box):
    def lookup(name):
        if name == "broken":
            raise OSError("no disk")
        raise NameError(name)

    box = make_box(lookup=lookup)
    with pytest.raises(GuestError, match="NameError: name 'nothing' is not defined"):
        box.run("nothing")
    with pytest.raises(GuestError, match="OSError: no disk"):
        box.run("broken")
    code = "try:\n    nothing\nexcept NameError as e: found = e.name\nfound"
    assert box.run(code).value == "nothing"
    assert box.run("len([1])").value == 1
    with pytest.raises(TypeError, match="lookup must be a function"):
        make_box(lookup=5)
