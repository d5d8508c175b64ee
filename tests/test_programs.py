"""Whole programs, of the kind that models write: the sandbox prints what CPython prints."""

from __future__ import annotations

import oracle
import pytest

BUILDS = ("normal", "stress_gc", "pause_everywhere")


@pytest.fixture(scope="module")
def cpython(request):
    return oracle.Oracle("programs", request.config.cache)


@pytest.mark.parametrize("path", oracle.programs("programs"), ids=oracle.name_of)
def test_program(box, cpython, path):
    oracle.check(box, cpython, path)


def test_the_example_prints_its_report(make_box, monkeypatch, capsys):
    # The example of the README, on each build; its answer is computed here once more, in CPython.
    import importlib.util

    path = oracle.ROOT / "host/examples/orders.py"
    spec = importlib.util.spec_from_file_location("orders", path)
    orders = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(orders)
    monkeypatch.setattr(orders, "Sandbox", make_box)
    orders.main()
    printed = capsys.readouterr().out

    namespace = {
        "list_orders": orders.list_orders,
        "exchange_rate": orders.exchange_rate,
        "regions": ["north", "south", "east", "west"],
    }
    body, _, value = orders.GUEST.rpartition("\n{\n")
    exec(body, namespace)
    expected = capsys.readouterr().out
    for key, item in eval("{\n" + value, namespace).items():
        assert f"{key}: {item}\n" in printed
    assert printed.startswith(expected)
    assert "host calls" in printed
