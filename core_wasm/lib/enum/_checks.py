"""What is checked of finished enumerations, and what is done to them: unique, verify, global_enum."""

import sys
from enum._classes import KEEP, Enum, Flag, ReprEnum, StrEnum
from enum._namespace import _is_single_bit

__name__ = "enum"


def unique(enumeration):
    """Class decorator for enumerations ensuring unique member values."""
    duplicates = [(name, member.name) for name, member in enumeration.__members__.items() if name != member.name]
    if duplicates:
        details = ", ".join([f"{alias} -> {name}" for alias, name in duplicates])
        raise ValueError(f"duplicate values found in {enumeration!r}: {details}")
    return enumeration


class EnumCheck(StrEnum):
    """various conditions to check an enumeration for"""

    CONTINUOUS = "no skipped integer values"
    NAMED_FLAGS = "multi-flag aliases may not contain unnamed flags"
    UNIQUE = "one name per value"


CONTINUOUS, NAMED_FLAGS, UNIQUE = EnumCheck


class verify:
    """Check an enumeration for various constraints. (see EnumCheck)"""

    def __init__(self, *checks):
        self.checks = checks

    def __call__(self, enumeration):
        for check in self.checks:
            if check is UNIQUE:
                _check_unique(enumeration)
            elif check is CONTINUOUS:
                _check_continuous(enumeration)
            elif check is NAMED_FLAGS:
                _check_named_flags(enumeration)
        return enumeration


def _check_unique(enumeration):
    aliases = [(name, member.name) for name, member in enumeration.__members__.items() if name != member.name]
    if aliases:
        details = ", ".join([f"{alias} -> {name}" for alias, name in aliases])
        raise ValueError(f"aliases found in {enumeration!r}: {details}")


def _check_continuous(enumeration):
    values = {member.value for member in enumeration}
    if len(values) < 2:
        return
    low, high = min(values), max(values)
    if issubclass(enumeration, Flag):
        wanted = [2**bit for bit in range(_high_bit(low) + 1, _high_bit(high))]
    elif issubclass(enumeration, int) or all([isinstance(value, int) for value in values]):
        wanted = range(low + 1, high)
    else:
        raise Exception(f"verify: unknown type {enumeration!r}")
    missing = [value for value in wanted if value not in values]
    if missing:
        kind = "flag" if issubclass(enumeration, Flag) else "enum"
        raise ValueError(f"invalid {kind} {enumeration.__name__!r}: missing values {', '.join(map(str, missing))}")


def _check_named_flags(enumeration):
    values = [member.value for member in enumeration]
    names, total = [], 0
    for name, alias in enumeration._member_map_.items():
        if name in enumeration._member_names_ or alias.value < 0:
            continue
        lacking = [bit for bit in _bits_of(alias.value) if bit not in values]
        if lacking:
            names.append(name)
            for bit in lacking:
                total |= bit
    if names:
        which = f"alias {names[0]} is missing" if len(names) == 1 else (
            f"aliases {', '.join(names[:-1])} and {names[-1]} are missing"
        )  # fmt: skip
        what = f"value 0x{total:x}" if _is_single_bit(total) else f"combined values of 0x{total:x}"
        raise ValueError(
            f"invalid Flag {enumeration.__name__!r}: {which} {what} [use enum.show_flag_values(value) for details]"
        )


def _bits_of(num):
    """The single bits of a number, lowest first."""
    while num:
        bit = num & -num
        yield bit
        num ^= bit


def _high_bit(value):
    """returns index of highest bit, or -1 if value is zero or negative"""
    return value.bit_length() - 1


def show_flag_values(value):
    """The single bits of a flag's value."""
    return list(_bits_of(value))


# Members as names of a module.


def _module_of(cls):
    return cls.__module__.split(".")[-1]


def global_enum_repr(self):
    """use module.enum_name instead of class.enum_name

    the module is the last module in case of a multi-module name
    """
    return f"{_module_of(self.__class__)}.{self._name_}"


def global_flag_repr(self):
    """use module.flag_name instead of class.flag_name

    the module is the last module in case of a multi-module name
    """
    module, cls_name = _module_of(self.__class__), self.__class__.__name__
    if self._name_ is None:
        return f"{module}.{cls_name}({self._value_!r})"
    if _is_single_bit(self._value_):
        return f"{module}.{self._name_}"
    if self._boundary_ is not KEEP:
        return "|".join([f"{module}.{name}" for name in self.name.split("|")])
    return "|".join([name if name[0].isdigit() else f"{module}.{name}" for name in self._name_.split("|")])


def global_str(self):
    """use enum_name instead of class.enum_name"""
    if self._name_ is None:
        return f"{self.__class__.__name__}({self._value_!r})"
    return self._name_


def global_enum(cls, update_str=False):
    """decorator that makes the repr() of an enum member reference its module
    instead of its class; also exports all members to the enum's module's
    global namespace
    """
    cls.__repr__ = global_flag_repr if issubclass(cls, Flag) else global_enum_repr
    if not issubclass(cls, ReprEnum) or update_str:
        cls.__str__ = global_str
    sys.modules[cls.__module__].__dict__.update(cls.__members__)
    return cls


def _simple_enum(etype=Enum, *, boundary=None, use_args=None):
    """Class decorator that converts a normal class into an Enum."""

    def convert_class(cls):
        metacls = type(etype)
        namespace = metacls.__prepare__(cls.__name__, (etype,))
        for name, value in cls.__dict__.items():
            if name not in ("__dict__", "__weakref__", "__firstlineno__", "__static_attributes__"):
                namespace[name] = value
        return metacls.__new__(metacls, cls.__name__, (etype,), namespace, boundary=boundary)

    return convert_class


def _test_simple_enum(checked_enum, simple_enum):
    """Raises TypeError if two ways of making an enumeration have come to different things."""
    if checked_enum.__members__.keys() != simple_enum.__members__.keys():
        raise TypeError("enum mismatch:\n   members differ")
    for name, member in checked_enum.__members__.items():
        if member.value != simple_enum.__members__[name].value:
            raise TypeError(f"enum mismatch:\n   {name}: values differ")
