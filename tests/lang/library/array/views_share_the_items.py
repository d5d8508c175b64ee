# A memoryview of an array sees and makes its changes; while there is one, the array keeps its length.
import pickle
import struct
from array import array

numbers = array("h", [1, 2, 3, 4])
view = memoryview(numbers)
print(view.format, view.itemsize, view.tolist(), view.nbytes, view.readonly)
view[1] = -7
numbers[0] = 99
print(numbers, view.tolist(), view[::2].tolist(), bytes(view[:2]))
struct.pack_into("<h", numbers, 4, 1234)
print(numbers)
for change in (
    lambda: numbers.append(5), lambda: numbers.pop(), lambda: numbers.extend([1]), lambda: numbers.__delitem__(0),
    lambda: numbers.insert(0, 1), lambda: numbers.frombytes(b"ab"), lambda: numbers.__setitem__(slice(0, 2), numbers),
):
    try:
        change()
        print("changed", numbers)
    except BufferError as error:
        print(error)
numbers[1:3] = array("h", [10, 20])
numbers.reverse()
numbers.byteswap()
print(numbers, view.tolist())
view.release()
numbers.append(5)
print(numbers, len(numbers))

flags = array("b", bytes(30))
for at, flag in enumerate(flags):
    if at > 1 and not flag:
        for multiple in range(at * at, len(flags), at):
            flags[multiple] = 1
print([at for at, flag in enumerate(flags) if at > 1 and not flag])

for code in "bBhHiIqQfd":
    original = array(code, [1, 2, 100])
    copies = [pickle.loads(pickle.dumps(original, protocol)) for protocol in range(6)]
    print(code, original.itemsize, all([one == original and one.typecode == code for one in copies]), end=" ")
print()
for code, value in ("b", 300), ("B", -1), ("h", 1.5), ("d", "x"), ("f", 1e300), ("Q", 2**64), ("i", None):
    made = array(code, [1])
    for use in made.append, lambda value: made.__setitem__(0, value), lambda value: made.extend([2, value]):
        try:
            use(value)
            print(code, made)
        except (TypeError, OverflowError) as error:
            print(code, type(error).__name__, error)
