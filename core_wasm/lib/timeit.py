"""Tool for measuring execution time of small code snippets, by the clock that the host gives."""

import itertools
import time

__all__ = ["Timer", "timeit", "repeat", "default_timer"]

dummy_src_name = "<timeit-src>"
default_number = 1000000
default_repeat = 5
default_timer = time.perf_counter


def _indented(source, spaces):
    return source.replace("\n", "\n" + " " * spaces)


class Timer:
    """Class for timing execution speed of small code snippets: a statement, and one to set things up."""

    def __init__(self, stmt="pass", setup="pass", timer=default_timer, globals=None):
        self.timer = timer
        space = {} if globals is None else dict(globals)
        if isinstance(setup, str):
            compile(setup, dummy_src_name, "exec")
            setup_text = _indented(setup, 4)
        elif callable(setup):
            space["_setup"] = setup
            setup_text = "_setup()"
        else:
            raise ValueError("setup is neither a string nor callable")
        if isinstance(stmt, str):
            compile(f"{setup}\n{stmt}" if isinstance(setup, str) else stmt, dummy_src_name, "exec")
            statement_text = _indented(stmt, 8)
        elif callable(stmt):
            space["_stmt"] = stmt
            statement_text = "_stmt()"
        else:
            raise ValueError("stmt is neither a string nor callable")
        self.src = (
            f"def inner(_it, _timer):\n"
            f"    {setup_text}\n"
            "    _t0 = _timer()\n"
            "    for _i in _it:\n"
            f"        {statement_text}\n"
            "        pass\n"
            "    _t1 = _timer()\n"
            "    return _t1 - _t0\n"
        )
        exec(compile(self.src, dummy_src_name, "exec"), space)
        self.inner = space["inner"]

    def print_exc(self, file=None):
        """Helper to print a traceback from the timed code."""
        import traceback

        traceback.print_exc(file=file)

    def timeit(self, number=default_number):
        """Time 'number' executions of the main statement, and return the seconds."""
        return self.inner(itertools.repeat(None, number), self.timer)

    def repeat(self, repeat=default_repeat, number=default_number):
        """Call timeit() a few times, and return a list of results."""
        return [self.timeit(number) for _ in range(repeat)]

    def autorange(self, callback=None):
        """Return the number of loops and time taken so that total time >= 0.2."""
        scale = 1
        while True:
            for factor in 1, 2, 5:
                number = scale * factor
                taken = self.timeit(number)
                if callback:
                    callback(number, taken)
                if taken >= 0.2:
                    return number, taken
            scale *= 10


def timeit(stmt="pass", setup="pass", timer=default_timer, number=default_number, globals=None):
    """Convenience function to create Timer object and call timeit method."""
    return Timer(stmt, setup, timer, globals).timeit(number)


def repeat(
    stmt="pass", setup="pass", timer=default_timer, repeat=default_repeat, number=default_number, globals=None
):  # fmt: skip
    """Convenience function to create Timer object and call repeat method."""
    return Timer(stmt, setup, timer, globals).repeat(repeat, number)
