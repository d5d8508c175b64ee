"""Enumerations: sets of names bound to values that stay the same."""

from types import DynamicClassAttribute, MappingProxyType
from enum._namespace import EnumDict, auto, member, nonmember, property
from enum._type import EnumMeta, EnumType
from enum._classes import (
    CONFORM,
    EJECT,
    KEEP,
    STRICT,
    Enum,
    Flag,
    FlagBoundary,
    IntEnum,
    IntFlag,
    ReprEnum,
    StrEnum,
    _reduce_ex_by_global_name,
    pickle_by_enum_name,
    pickle_by_global_name,
)
from enum._checks import (
    CONTINUOUS,
    NAMED_FLAGS,
    UNIQUE,
    EnumCheck,
    _simple_enum,
    _test_simple_enum,
    global_enum,
    global_enum_repr,
    global_flag_repr,
    global_str,
    show_flag_values,
    unique,
    verify,
)

_EnumDict = EnumDict

__all__ = [
    "EnumType", "EnumMeta", "EnumDict", "Enum", "IntEnum", "StrEnum", "Flag", "IntFlag", "ReprEnum", "auto", "unique",
    "property", "verify", "member", "nonmember", "FlagBoundary", "STRICT", "CONFORM", "EJECT", "KEEP",
    "global_flag_repr", "global_enum_repr", "global_str", "global_enum", "EnumCheck", "CONTINUOUS", "NAMED_FLAGS",
    "UNIQUE", "pickle_by_global_name", "pickle_by_enum_name",
]  # fmt: skip
