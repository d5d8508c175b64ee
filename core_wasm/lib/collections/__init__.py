"""This module implements specialized container datatypes providing
alternatives to Python's general purpose built-in containers, dict,
list, set, and tuple.

* namedtuple   factory function for creating tuple subclasses with named fields
* deque        list-like container with fast appends and pops on either end
* ChainMap     dict-like class for creating a single view of multiple mappings
* Counter      dict subclass for counting hashable objects
* OrderedDict  dict subclass that remembers the order entries were added
* defaultdict  dict subclass that calls a factory function to supply missing values
* UserDict     wrapper around dictionary objects for easier dict subclassing
* UserList     wrapper around list objects for easier list subclassing
* UserString   wrapper around string objects for easier string subclassing
"""

from _prelude import _type_default_dict as defaultdict, _type_deque as deque
from collections._chain_map import ChainMap
from collections._counter import Counter, _count_elements
from collections._namedtuple import namedtuple
from collections._ordered_dict import OrderedDict
from collections._user import UserDict, UserList, UserString

import _collections_abc

__all__ = [
    "ChainMap", "Counter", "OrderedDict", "UserDict", "UserList", "UserString", "defaultdict", "deque", "namedtuple",
]  # fmt: skip

_collections_abc.MutableSequence.register(deque)
_collections_abc.MutableMapping.register(OrderedDict)
