import sys


def generator():
    frame = sys._getframe()
    yield frame
    yield frame.f_generator


g = generator()
frame = next(g)
print(frame.f_generator is g, next(g) is g, sys._getframe().f_generator)
print(type(frame.f_lasti), frame.f_lasti > 0, frame.f_builtins["len"] is len, type(frame.f_builtins))
print(frame.f_trace)


async def coroutine():
    return sys._getframe().f_generator


c = coroutine()
print(c.cr_origin)
try:
    c.send(None)
except StopIteration as stop:
    print(stop.value is c)


async def numbers():
    yield 1
    yield 2


a = numbers()
print(type(a).__name__ == "async_generator", a.ag_code is numbers.__code__, a.ag_suspended, a.ag_running)
step = a.__anext__()
try:
    step.send(None)
except StopIteration as stop:
    print(stop.value, a.ag_suspended, a.ag_frame.f_lineno)
try:
    a.aclose().send(None)
except StopIteration:
    print(a.ag_suspended, a.ag_frame)

try:
    {}["missing"]
except KeyError as error:
    tb = error.__traceback__
    print(type(tb.tb_lasti), tb.tb_lasti >= 0, tb.tb_lineno, tb.tb_next)
    print(tb.tb_lasti == tb.tb_frame.f_lasti)
    try:
        tb.tb_lasti = 3
    except AttributeError as wrong:
        print(type(wrong).__name__)
