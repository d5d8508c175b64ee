values = iter([1, 2, 3, 0, 4])
until_zero = iter(values.__next__, 0)
print(type(until_zero).__name__ == "callable_iterator", iter(until_zero) is until_zero)
print(list(until_zero), next(until_zero, "end"), list(values))
print(hasattr(until_zero, "__length_hint__"))
fresh = iter(int, 1)
print(fresh.__reduce__() == (iter, (int, 1)))

spent = iter(int, 0)
print(next(spent, "end"), spent.__reduce__() == (iter, ((),)))


class Failing:
    def __call__(self):
        raise StopIteration


stopped = iter(Failing(), 0)
print(next(stopped, "stopped"), next(stopped, "still"))

bytes_of = iter(memoryview(b"abc"))
print(type(bytes_of).__name__ == "memory_iterator", iter(bytes_of) is bytes_of)
print(next(bytes_of), list(bytes_of), next(bytes_of, "end"))
print(list(iter(memoryview(b"\1\0\2\0").cast("h"))))
view = memoryview(bytearray(b"xyz"))
it = iter(view)
print(next(it))
view.release()
try:
    next(it)
except ValueError as error:
    print(error)
