class Quiet:
    def __enter__(self):
        return self

    def __exit__(self, *details):
        pass


def in_finally():
    try:
        1 / 0
    finally:
        1 / 0
        pass


def after_with():
    with Quiet():
        1 / 0
        pass


def in_named_except():
    try:
        1 / 0
    except Exception as error:
        1 / 0
        pass


def raised_again():
    try:
        1 / 0
    except ZeroDivisionError:
        x = 1
        raise


def lines(function):
    try:
        function()
    except Exception as error:
        at = error.__traceback__.tb_next
    start = function.__code__.co_firstlineno
    print(function.__name__, at.tb_lineno - start, at.tb_frame.f_lineno - start)


for function in in_finally, after_with, in_named_except, raised_again:
    lines(function)
