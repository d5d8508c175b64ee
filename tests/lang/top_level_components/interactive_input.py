# Interactive input: one statement; what an expression statement gives is shown by sys.displayhook.
import sys


def run(source, namespace):
    try:
        exec(compile(source, "<stdin>", "single"), namespace)
    except SyntaxError as error:
        print(repr(source), type(error).__name__, error.msg, error.lineno, error.offset)


space = {}
for source in ("1 + 1", "None", "'text'", "x = 3", "x; x + 1", "for i in range(2): i * 10\n", "def f():\n    'not shown'\n    return 4\n", "f()", "if x:\n    x\nelse:\n    0\n", "(x := 9)", "print('printed')", "a = b = x; a", "class A:\n    5\n"):
    run(source, space)
for source in ("x = 1\ny = 2", "if 1: pass\nx", "", "1 +", "if 1:", "x\n\n\n", "# comment only"):
    run(source, space)
shown = []
sys.displayhook = lambda value: shown.append(value)
run("[1, 2]", space)
run("None", space)
sys.displayhook = sys.__displayhook__
print(shown)
