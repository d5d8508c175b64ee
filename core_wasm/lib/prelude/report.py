"""Exceptions as text, as CPython's traceback module prints them."""


def _report_exception(exc):
    lines = _traceback_lines(exc.__traceback__)
    text = ["Traceback (most recent call last):\n"] if lines else []
    for filename, line, _, _, _, _, _, name in lines:
        text.append(f'  File "{filename}", line {line}, in {name}\n')
    kind = type(exc)
    message = str(exc)
    text.append(f"{kind.__qualname__}: {message}\n" if message else f"{kind.__qualname__}\n")
    frames = [(filename, line, name) for filename, line, _, _, _, _, _, name in lines]
    return kind.__qualname__, message, "".join(text), frames, isinstance(exc, SyntaxError)
