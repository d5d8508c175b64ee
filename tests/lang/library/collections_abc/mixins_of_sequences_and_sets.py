from collections.abc import Collection, MutableSequence, MutableSet, Reversible


class Letters(MutableSequence):
    def __init__(self, text=""):
        self.items = list(text)

    def __len__(self):
        return len(self.items)

    def __getitem__(self, index):
        return self.items[index]

    def __setitem__(self, index, value):
        self.items[index] = value

    def __delitem__(self, index):
        del self.items[index]

    def insert(self, index, value):
        self.items.insert(index, value)

    def __repr__(self):
        return "Letters(" + "".join(self.items) + ")"


letters = Letters("cab")
letters.append("d")
letters.extend("ef")
letters += "g"
print(letters, letters.pop(), letters.pop(0), letters.index("b"), letters.count("z"))
letters.reverse()
letters.remove("e")
print(letters, list(reversed(letters)), "a" in letters, letters.index("a", 1), isinstance(letters, Reversible))
letters.extend(letters)
print(letters)
letters.clear()
print(letters, len(letters))
for call in [letters.pop, lambda: letters.remove("q"), lambda: letters.index("q")]:
    try:
        call()
    except (IndexError, ValueError) as error:
        print(repr(error))


class Bits(MutableSet):
    def __init__(self, items=()):
        self.bits = 0
        for item in items:
            self.add(item)

    def __contains__(self, item):
        return bool(self.bits >> item & 1)

    def __iter__(self):
        return (i for i in range(self.bits.bit_length()) if i in self)

    def __len__(self):
        return self.bits.bit_count()

    def add(self, item):
        self.bits |= 1 << item

    def discard(self, item):
        self.bits &= ~(1 << item)

    def __repr__(self):
        return f"Bits({list(self)})"


one, two = Bits([1, 2, 3]), Bits([2, 3, 4])
print(one & two, one | two, one - two, one ^ two, one <= two, one == Bits([3, 2, 1]), {1, 9} & one, [9] | one)
print(one.isdisjoint(two), one > Bits([1]), one.pop(), one, isinstance(one, Collection))
one |= {7}
one &= {7, 3}
one ^= {3, 5}
one -= [5]
print(one)
one.remove(7)
for call in [lambda: one.remove(7), one.pop]:
    try:
        call()
    except KeyError as error:
        print(repr(error))
two -= two
print(two, one._hash() == Bits()._hash())
two ^= Bits([1])
two.clear()
print(two)
