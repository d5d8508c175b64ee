"""The style rules that a machine can check (scripts/tidy.py)."""

from __future__ import annotations

import pytest
import tidy


@pytest.fixture(scope="module")
def survey():
    return tidy.survey()


def test_every_file_is_tidy(survey):
    assert survey[0] == []


def test_nothing_grows_past_its_length(survey):
    assert list(tidy.check_lengths(survey[1], tidy.load_ratchet())) == []


def test_the_ratchet_holds_nothing_that_is_gone(survey):
    # A file that shrank, moved or went takes its exception along: tidy.py --update does it.
    sizes = survey[1]
    slack = {
        key: (allowed, sizes.get(key))
        for key, allowed in tidy.load_ratchet().items()
        if sizes.get(key, 0) <= tidy.normal_size(key)
    }
    assert slack == {}


# ---------------------------------------------------------------------------- the checks themselves


@pytest.mark.parametrize(
    "name, line, problem",
    [
        ("a.py", "x = 1  # TO" + "DO: later", "finish it"),
        ("a.zig", "// see /ro" + "ot/x/y", "path of one machine"),
        ("a.md", "open /ho" + "me/me/project/file", "path of one machine"),
        ("a.py", "x = 1 ", "blanks at the end"),
    ],
)
def test_a_line_that_is_not_tidy(name, line, problem):
    (found,) = tidy.check_lines(name, [line])
    assert problem in found


def test_a_line_that_is_tidy():
    assert list(tidy.check_lines("a.py", ["todos = undone + '/etc/passwd'"])) == []


def test_headers():
    assert list(tidy.check_header("a.zig", "//! What it is.\n")) == []
    assert list(tidy.check_header("a.py", '"""What it is."""\n')) == []
    assert len(list(tidy.check_header("a.zig", "const x = 1;\n"))) == 1
    assert len(list(tidy.check_header("a.py", "x = 1\n"))) == 1


def test_measures():
    python = '"""x"""\n\n\ndef f():\n    """y"""\n    return 1\n'
    assert tidy.measure("a.py", python)["a.py:f"] == 3
    zig = "//! x\n\npub fn main() !void {\n    a();\n}\n\nfn b() void {}\n\ntest \"x\" {\n}\n"
    sizes = tidy.measure("a.zig", zig)
    assert (sizes["a.zig"], sizes["a.zig:main"]) == (8, 3)
    assert tidy.measure("a.py", '"""x"""\n' + "x" * 101)["a.py#columns"] == 1


def test_lengths_against_the_ratchet():
    sizes = {"a.py": 1000, "a.py:f": 80, "b.py": 100, "b.py#columns": 2}
    assert len(list(tidy.check_lengths(sizes, {}))) == 3
    assert len(list(tidy.check_lengths(sizes, {"a.py": 1000, "b.py#columns": 1}))) == 2
    assert list(tidy.check_lengths(sizes, {"a.py": 1000, "a.py:f": 80, "b.py#columns": 2})) == []


def test_names():
    found = list(tidy.check_names(["README.md", "notes.txt", "core_wasm/src/a/x.zig",
                                   "core_wasm/src/b/x.zig", ".gitignore"]))  # fmt: skip
    assert len(found) == 2
    assert "notes.txt" in found[0] and "have the same name" in found[1]
