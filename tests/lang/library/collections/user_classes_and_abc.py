from collections import UserDict, UserList, UserString
from collections.abc import Mapping, Sequence, Iterable, Hashable, Callable, Iterator, Sized
class D(UserDict):
    def __setitem__(self, k, v): super().__setitem__(str(k), v)
d = D({1: "a"})
d.update({2: "b"})
print(d, UserList([1]) + [2], UserString("ab").upper(), isinstance(d, Mapping), isinstance([], Sequence), isinstance(5, Iterable), isinstance([], Hashable), isinstance(len, Callable), isinstance(iter([]), Iterator), isinstance({}, Sized), issubclass(dict, Mapping))
class S(Sequence):
    def __len__(self): return 3
    def __getitem__(self, i):
        if i >= 3: raise IndexError
        return i * i
s = S()
print(list(s), 4 in s, s.index(4), s.count(1), list(reversed(s)))
try:
    Sequence()
except Exception as error:
    print(type(error).__name__, error)
