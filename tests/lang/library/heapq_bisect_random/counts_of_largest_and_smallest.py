# What nlargest and nsmallest take for a number of items, and what int and float read from buffers.
import array
import heapq


def attempt(function, *args):
    try:
        print(function(*args))
    except Exception as error:
        print(type(error).__name__, error)


for count in (2, True, 0, -1, 10, 2.5, 5.5, "a"):
    attempt(heapq.nlargest, count, "abc")
    attempt(heapq.nsmallest, count, iter("abc"))
attempt(int, array.array("b", b"100"))
attempt(float, array.array("b", b"1.5"))
attempt(float, array.array("b", b"1x"))
