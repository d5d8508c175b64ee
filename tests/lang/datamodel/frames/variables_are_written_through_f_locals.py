import sys


def plain():
    x = 1
    sys._getframe().f_locals["x"] = 5
    sys._getframe().f_locals["extra"] = 6
    print(x, locals() == {"x": 5, "extra": 6}, type(sys._getframe().f_locals).__name__)


def caller():
    count = 0
    callee()
    callee()
    return count


def callee():
    names = sys._getframe(1).f_locals
    names["count"] += 10


def outer():
    shared = "old"

    def inner():
        sys._getframe().f_locals["shared"] = "by inner"
        return shared

    sys._getframe().f_locals["shared"] = "by outer"
    print(shared, inner(), shared)


plain()
print(caller())
outer()


def later():
    value = yield sys._getframe()
    print("value is", value)
    yield value


steps = later()
frame = next(steps)
steps.send(3)
frame.f_locals["value"] = 4
print(dict(frame.f_locals), frame is steps.gi_frame, frame.f_back)
steps.close()
print(steps.gi_frame, dict(frame.f_locals))
