from collections.abc import ItemsView, KeysView, Mapping, MappingView, ValuesView


class Squares(Mapping):
    def __getitem__(self, key):
        if key in (1, 2, 3):
            return key * key
        raise KeyError(key)

    def __iter__(self):
        return iter((1, 2, 3))

    def __len__(self):
        return 3

    def __repr__(self):
        return "Squares"


squares = Squares()
for view, cls in [(squares.keys(), KeysView), (squares.values(), ValuesView), (squares.items(), ItemsView)]:
    print(view, type(view) is cls, isinstance(view, MappingView), len(view), list(view))
print(2 in squares.keys(), 4 in squares.values(), 5 in squares.values(), (2, 4) in squares.items(), (2, 5) in squares.items())
print(sorted(squares.keys() | {9}), squares.keys() & {1, 9}, squares.items() - {(1, 1)}, squares.keys() == {1, 2, 3})
print(MappingView({"a": 1}), len(MappingView([1, 2])), KeysView({}) == set(), KeysView({1: 2}) ^ {1, 2})
print(type(squares.keys() & {1}), squares == {1: 1, 2: 4, 3: 9}, squares.get(7, "none"))
try:
    reversed(squares)
except TypeError as error:
    print(error)
try:
    MappingView()
except TypeError as error:
    print(error)
