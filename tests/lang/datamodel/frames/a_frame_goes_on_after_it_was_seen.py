import sys


def function():
    frame = sys._getframe()
    x = 1
    before = frame.f_lineno
    x = 2
    return frame, before


class Made:
    def __init__(self):
        self.frame = sys._getframe()
        late = "seen"


frame, before = function()
print(before, frame.f_lineno, frame.f_locals["x"], frame.f_back is sys._getframe())
print(Made().frame.f_locals["late"])


def generator():
    yield 1
    yield 2


it = generator()
print(it.gi_frame.f_lineno, next(it), it.gi_frame.f_lineno, next(it), it.gi_frame.f_lineno)
try:
    it.gi_frame.clear()
except RuntimeError as error:
    print(error)
fresh = generator()
fresh.gi_frame.clear()
print(fresh.gi_frame, list(fresh))
print(list(it), it.gi_frame)
