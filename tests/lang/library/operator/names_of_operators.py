import operator

for name, a, b in [
    ("and_", 12, 10),
    ("or_", 12, 10),
    ("xor", 12, 10),
    ("lshift", 3, 4),
    ("rshift", 48, 4),
    ("floordiv", -7, 2),
    ("truediv", 7, 2),
    ("mod", -7, 3),
    ("pow", 2, 10),
    ("is_", None, None),
    ("is_not", None, 1),
]:
    print(name, getattr(operator, name)(a, b))
print(operator.invert(5), operator.inv(-1), operator.not_([]), operator.truth([0]), operator.is_none(None))
print(operator.is_none(0), operator.is_not_none(None), operator.is_not_none(0))

numbers = {"iadd": 3, "iand": 6, "ifloordiv": 4, "ilshift": 2, "imod": 5, "imul": 3, "ior": 1, "ipow": 2}
numbers |= {"irshift": 1, "isub": 4, "itruediv": 8, "ixor": 7}
for name, b in numbers.items():
    print(name, getattr(operator, name)(29, b))

changed = [1]
print(operator.iadd(changed, [2]) is changed, operator.iconcat(changed, (3,)) is changed, operator.imul(changed, 2), changed)
names = {"a"}
print(operator.ior(names, {"b", "a"}) is names, len(names), operator.iand(names, {"a"}), operator.ixor(names, {"a"}))


class Matrix:
    def __matmul__(self, other):
        return "product"

    def __imatmul__(self, other):
        return "product in place"


print(operator.matmul(Matrix(), 1), operator.imatmul(Matrix(), 1))
for wrong in [
    lambda: operator.and_(1.0, 2),
    lambda: operator.ior("a", 1),
    lambda: operator.imatmul(1, 2),
    lambda: operator.iconcat(1, 2),
    lambda: operator.concat([1], 2),
    lambda: operator.iconcat([1], 2),
    lambda: operator.invert(1.5),
    lambda: operator.ipow("a", 2),
    lambda: operator.itruediv(1, 0),
    lambda: operator.ifloordiv(1, 0),
    lambda: operator.imod(1, 0),
    lambda: operator.ilshift(1, -1),
    lambda: operator.irshift(1),
    lambda: operator.is_none(),
]:
    try:
        print(wrong())
    except (TypeError, ZeroDivisionError, ValueError) as error:
        print(type(error).__name__, error)
