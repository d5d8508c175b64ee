"""A class with bases of both kinds is what its first base is."""
import collections.abc


class Methods:
    def __getitem__(self, key):
        return key

    def __len__(self):
        return 1

    def __iter__(self):
        return iter([0])


class MappingFirst(Methods, collections.abc.Mapping, collections.abc.Sequence):
    pass


class SequenceFirst(Methods, collections.abc.Sequence, collections.abc.Mapping):
    pass


def kind(subject):
    match subject:
        case [_]:
            return "sequence"
        case {}:
            return "mapping"


def other_order(subject):
    match subject:
        case {}:
            return "mapping"
        case [_]:
            return "sequence"


for cls in MappingFirst, SequenceFirst:
    print(cls.__name__, kind(cls()), other_order(cls()))
