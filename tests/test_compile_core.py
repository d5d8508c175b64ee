"""Which functions of the core are compiled for size (scripts/compile_core.py)."""

from __future__ import annotations

import compile_core
import pytest

FUNCTION = """define private fastcc i32 @{name}(i32 %0) unnamed_addr #7 {{
  br i1 %1, label %2, label %3, , !prof !0
  %4 = call fastcc i16 @{callee}(i32 %0)
  ret i32 0
}}"""


@pytest.mark.parametrize(
    "name, callee, cold",
    [
        ("syntax.parser.parse", "vm.loop.run", True),
        ("vm.loop.run", "syntax.parser.parse", False),
        ("native.bind.adapt__struct_12.call", "object.memoryview.cast", True),
        ("native.bind.adapt__struct_12.call", "object.list_methods.append", False),
        ("native.bind.adapt__struct_12.call", "native.convert.wrongSelf", False),
        ('"syntax.peg.Compiler(u8)"', "vm.loop.run", True),
    ],
)
def test_cold_rooms_and_their_adapters_are_marked(name, callee, cold):
    code = FUNCTION.format(name=name, callee=callee)
    marked = compile_core.mark_cold(f"{code}\n{FUNCTION.format(name='heap.a', callee='heap.b')}\n")
    assert marked.count("optsize") == cold
    assert (f"@{name}(i32 %0) unnamed_addr optsize minsize #7 {{" in marked) == cold


def test_the_weights_of_branches_are_written_as_clang_reads_them():
    assert ", !prof" in compile_core.mark_cold(FUNCTION.format(name="a.b", callee="a.c"))
    assert ", ," not in compile_core.mark_cold(FUNCTION.format(name="a.b", callee="a.c"))
