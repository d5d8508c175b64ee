"""A generator that nobody will resume is closed: its `finally` and `with` blocks run."""
import gc


def numbers():
    try:
        yield 1
        yield 2
    finally:
        print("closed")


for number in numbers():
    break
gc.collect()
print("after the loop")


class Resource:
    def __enter__(self):
        print("open")
        return self

    def __exit__(self, kind, value, traceback):
        print("exit", kind and kind.__name__)


def using():
    with Resource():
        yield "used"


generator = using()
print(next(generator))
del generator
gc.collect()
untouched = numbers()
del untouched
gc.collect()
print("a generator that never started has nothing to close")
