import sys


def inner(a):
    b = a * 2
    if a > 100:
        never = 1
    raise ValueError(b)


def outer():
    text = "here"
    inner(21)


try:
    outer()
except ValueError as error:
    lines = error.__traceback__
    first = lines.tb_frame
    print(first is sys._getframe())
    middle, last = lines.tb_next.tb_frame, lines.tb_next.tb_next.tb_frame
    print(dict(middle.f_locals), dict(last.f_locals))
    print(last.f_back is middle, middle.f_back is first, last.f_code.co_name, last.f_lineno, lines.tb_next.tb_lineno)
    last.clear()
    print(dict(last.f_locals))
    try:
        first.clear()
    except RuntimeError as refusal:
        print(refusal)
