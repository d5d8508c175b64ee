# What CPython has in C is no method when a class has it as an attribute.
import cmath
import hashlib
import operator
import time


class Operation:
    apply = operator.add
    compare = operator.lt
    clock = time.monotonic
    digest = hashlib.sha256
    root = cmath.sqrt

    def method(self):
        return "bound"


class Derived(Operation):
    def above(self):
        return super().apply(3, 4)


for _ in range(3):
    each = Operation()
    print(each.apply(1, 2), each.compare(1, 2), each.root(-4), each.digest(b"").hexdigest()[:8], each.method())
print(each.clock() >= 0, Derived().above(), Derived.apply(1, 1), each.apply is operator.add)
print(operator.add, time.monotonic)
