import collections.abc
print(collections.abc.Mapping.__name__, collections.OrderedDict.__name__)
import collections.abc as cabc
print(cabc is collections.abc)
from collections import abc
print(abc is cabc)
