"""Enum and what is derived from it."""

from _prelude import _enum_hash_install
from enum._namespace import auto, property
from enum._type import EnumType, _base

__name__ = "enum"


class Enum(metaclass=EnumType):
    """Create a collection of name/value pairs.

    Example enumeration:

    >>> class Color(Enum):
    ...     RED = 1
    ...     BLUE = 2
    ...     GREEN = 3

    Access them by attribute access (Color.RED), value lookup (Color(1)) or name lookup (Color['RED']).
    Enumerations can be iterated over, and know how many members they have. Methods can be added to
    enumerations, and members can have their own attributes.
    """

    @classmethod
    def __signature__(cls):
        if cls._member_names_:
            return "(*values)"
        return "(new_class_name, /, names, *, module=None, qualname=None, type=None, start=1, boundary=None)"

    def __new__(cls, value):
        # Only for looking members up: what makes them is in `_new_member_`.
        if type(value) is cls:
            return value
        try:
            return cls._value2member_map_[value]
        except KeyError:
            pass
        except TypeError:
            for name, values in cls._unhashable_values_map_.items():
                if value in values:
                    return cls[name]
        if not cls._member_map_:
            if cls.__new__ is not Enum.__new__:
                # The class is not made yet.
                raise TypeError("do not use `super().__new__; call the appropriate __new__ directly")
            raise TypeError(f"{cls!r} has no members defined")
        error = None
        try:
            result = cls._missing_(value)
        except Exception as raised:
            error, result = raised, None
        try:
            if isinstance(result, cls) or (cls._boundary_ is EJECT and isinstance(result, int) and _is_flag_class(cls)):
                return result
            refusal = ValueError(f"{value!r} is not a valid {cls.__qualname__}")
            if result is None and error is None:
                raise refusal
            if error is None:
                error = TypeError(
                    f"error in {cls.__name__}._missing_: returned {result!r} instead of None or a valid member"
                )
            if not isinstance(error, ValueError):
                error.__context__ = refusal
            raise error
        finally:
            # An exception that refers to this frame, which refers to the exception, would live long.
            error = refusal = None

    def __init__(self, *args, **kwds):
        pass

    def _generate_next_value_(name, start, count, last_values):
        """Generate the next value when not given.

        name: the name of the member
        start: the initial start value or None
        count: the number of existing members
        last_values: the list of values assigned
        """
        if not last_values:
            return start
        try:
            highest = sorted(last_values)[-1]
        except TypeError:
            raise TypeError("unable to sort non-numeric values") from None
        try:
            return highest + 1
        except TypeError:
            raise TypeError(f"unable to increment {highest!r}") from None

    @classmethod
    def _missing_(cls, value):
        return None

    def _add_alias_(self, name):
        """Another name for this member."""
        self.__class__._add_member_(name, self)

    def _add_value_alias_(self, value):
        """Another value that gives this member."""
        cls = self.__class__
        try:
            known = cls._value2member_map_.get(value)
            if known is not None and known is not self:
                raise ValueError(f"{value!r} is already bound: {known!r}")
            cls._value2member_map_[value] = self
        except TypeError:
            for each in cls._member_map_.values():
                if each._value_ == value and each is not self:
                    raise ValueError(f"{value!r} is already bound: {each!r}") from None
            cls._unhashable_values_.append(value)
            cls._unhashable_values_map_.setdefault(self.name, []).append(value)

    def __repr__(self):
        cls = self.__class__
        show = cls._value_repr_ or repr
        return f"<{cls.__name__}.{self._name_}: {show(self._value_)}>"

    def __str__(self):
        return f"{self.__class__.__name__}.{self._name_}"

    def __dir__(self):
        """Returns public methods and other interesting attributes."""
        names = set()
        if self.__class__._member_type_ is not object:
            names = set(object.__dir__(self))
        for name in getattr(self, "__dict__", ()):
            if name[0] != "_" and name not in self._member_map_:
                names.add(name)
        for cls in self.__class__.mro():
            for name, value in cls.__dict__.items():
                if name[0] == "_":
                    continue
                if isinstance(value, property):
                    if value.fget is not None or name not in self._member_map_:
                        names.add(name)
                    else:
                        names.discard(name)
                elif name not in self._member_map_:
                    names.add(name)
        return sorted({"__class__", "__doc__", "__eq__", "__hash__", "__module__"} | names)

    def __format__(self, format_spec):
        return str.__format__(str(self), format_spec)

    def __hash__(self):
        return hash(self._name_)

    def __reduce_ex__(self, proto):
        return self.__class__, (self._value_,)

    def __deepcopy__(self, memo):
        return self

    def __copy__(self):
        return self

    @property
    def name(self):
        """The name of the Enum member."""
        return self._name_

    @property
    def value(self):
        """The value of the Enum member."""
        return self._value_


_base["Enum"] = Enum


class ReprEnum(Enum):
    """Only changes the repr(), leaving str() and format() to the mixed-in type."""


_base["ReprEnum"] = ReprEnum


class IntEnum(int, ReprEnum):
    """Enum where members are also (and must be) ints"""


class StrEnum(str, ReprEnum):
    """Enum where members are also (and must be) strings"""

    def __new__(cls, *values):
        """values must already be of type `str`"""
        if len(values) > 3:
            raise TypeError(f"too many arguments for str(): {values!r}")
        if len(values) == 1 and not isinstance(values[0], str):
            raise TypeError(f"{values[0]!r} is not a string")
        if len(values) >= 2 and not isinstance(values[1], str):
            raise TypeError(f"encoding must be a string, not {values[1]!r}")
        if len(values) == 3 and not isinstance(values[2], str):
            raise TypeError(f"errors must be a string, not {values[2]!r}")
        value = str(*values)
        made = str.__new__(cls, value)
        made._value_ = value
        return made

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        """Return the lower-cased version of the member name."""
        return name.lower()


class FlagBoundary(StrEnum):
    """control how out of range values are handled

    "strict" -> error is raised             [default for Flag]
    "conform" -> extra bits are discarded
    "eject" -> lose flag status
    "keep" -> keep flag status and all bits [default for IntFlag]
    """

    STRICT = auto()
    CONFORM = auto()
    EJECT = auto()
    KEEP = auto()


STRICT, CONFORM, EJECT, KEEP = FlagBoundary
_base["Keep"] = KEEP


def _is_flag_class(cls):
    return _base["Flag"] is not None and issubclass(cls, _base["Flag"])


def _binary(num, max_bits):
    """`0b0 0101`: the sign, then the bits."""
    bits = num.bit_length()
    sign = "1" if num < 0 else "0"
    digits = f"{num & ((1 << bits) - 1):0{bits}b}" if bits else ""
    if len(digits) < max_bits:
        digits = (sign * max_bits + digits)[-max_bits:]
    return f"0b{sign} {digits}"


class Flag(Enum, boundary=STRICT):
    """Support for flags"""

    _numeric_repr_ = repr

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        """Generate the next value when not given.

        It is the next higher power of two than the highest value so far.
        """
        if not last_values:
            return start if start is not None else 1
        highest = max(last_values)
        try:
            high_bit = highest.bit_length() - 1
        except Exception:
            raise TypeError(f"invalid flag value {highest!r}") from None
        return 2 ** (high_bit + 1)

    @classmethod
    def _iter_member_by_value_(cls, value):
        """Extract all members from the value in definition (i.e. increasing value) order."""
        value &= cls._flag_mask_
        while value:
            bit = value & -value
            yield cls._value2member_map_.get(bit)
            value ^= bit

    _iter_member_ = _iter_member_by_value_

    @classmethod
    def _iter_member_by_def_(cls, value):
        """Extract all members from the value in definition order."""
        yield from sorted(cls._iter_member_by_value_(value), key=lambda member: member._sort_order_)

    @classmethod
    def _missing_(cls, value):
        """Return a member made of several flags; what happens to bits without a name is the boundary's business."""
        if not isinstance(value, int):
            raise ValueError(f"{value!r} is not a valid {cls.__qualname__}")
        mask, singles, all_bits = cls._flag_mask_, cls._singles_mask_, cls._all_bits_
        given = value
        if not ~all_bits <= value <= all_bits or value & (all_bits ^ mask):
            if cls._boundary_ is STRICT:
                width = max(value.bit_length(), mask.bit_length())
                raise ValueError(
                    f"{cls!r} invalid value {value!r}\n"
                    f"    given {_binary(value, width)}\n  allowed {_binary(mask, width)}"
                )
            if cls._boundary_ is EJECT:
                return value
            if cls._boundary_ is CONFORM:
                value &= mask
            elif cls._boundary_ is KEEP:
                if value < 0:
                    value += max(all_bits + 1, 2 ** value.bit_length())
            else:
                raise ValueError(f"{cls!r} unknown flag boundary {cls._boundary_!r}")
        if value < 0:
            value = all_bits + 1 + value if cls._boundary_ in (EJECT, KEEP) else singles & value
        unknown = value & ~mask
        if unknown and cls._boundary_ is not KEEP:
            raise ValueError(f"{cls.__name__}({value!r}) -> unknown values {unknown!r} [{_binary(unknown, 1)}]")
        made = object.__new__(cls) if cls._member_type_ is object else cls._member_type_.__new__(cls, value)
        if not hasattr(made, "_value_"):
            made._value_ = value
        made._name_ = cls._combined_name(value, singles)
        made = cls._value2member_map_.setdefault(value, made)
        if given < 0:
            cls._value2member_map_[given] = made
        return made

    @classmethod
    def _combined_name(cls, value, singles):
        """`A|B`, for members without a name of their own."""
        members = list(cls._iter_member_(value & singles))
        combined = 0
        for each in members:
            combined |= each._value_
        if value & ~singles:
            for each in cls._member_map_.values():
                if each not in members and each._value_ and each._value_ & value == each._value_:
                    members.append(each)
                    combined |= each._value_
        if not combined:
            return None
        name = "|".join([each._name_ for each in members])
        rest = value ^ combined
        if rest:
            if cls._boundary_ is STRICT:
                raise ValueError(f"{cls!r}: no members with value {rest!r}")
            name += f"|{cls._numeric_repr_(rest)}"
        return name

    def __contains__(self, other):
        """Returns True if self has at least the same flags set as other."""
        if not isinstance(other, self.__class__):
            raise TypeError(
                f"unsupported operand type(s) for 'in': {type(other).__qualname__!r} and {self.__class__.__qualname__!r}"
            )
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        """Returns flags in definition order."""
        yield from self._iter_member_(self._value_)

    def __len__(self):
        return self._value_.bit_count()

    def __repr__(self):
        cls = self.__class__
        show = cls._value_repr_ or repr
        if self._name_ is None:
            return f"<{cls.__name__}: {show(self._value_)}>"
        return f"<{cls.__name__}.{self._name_}: {show(self._value_)}>"

    def __str__(self):
        if self._name_ is None:
            return f"{self.__class__.__name__}({self._value_!r})"
        return f"{self.__class__.__name__}.{self._name_}"

    def __bool__(self):
        return bool(self._value_)

    def _get_value(self, flag):
        if isinstance(flag, self.__class__):
            return flag._value_
        if self._member_type_ is not object and isinstance(flag, self._member_type_):
            return flag
        return NotImplemented

    def __or__(self, other):
        theirs = self._get_value(other)
        if theirs is NotImplemented:
            return NotImplemented
        self._refuse_none(other, "|")
        return self.__class__(self._value_ | theirs)

    def __and__(self, other):
        theirs = self._get_value(other)
        if theirs is NotImplemented:
            return NotImplemented
        self._refuse_none(other, "&")
        return self.__class__(self._value_ & theirs)

    def __xor__(self, other):
        theirs = self._get_value(other)
        if theirs is NotImplemented:
            return NotImplemented
        self._refuse_none(other, "^")
        return self.__class__(self._value_ ^ theirs)

    def _refuse_none(self, other, sign):
        for flag in (self, other):
            if self._get_value(flag) is None:
                raise TypeError(f"'{flag}' cannot be combined with other flags with {sign}")

    __ror__ = __or__
    __rand__ = __and__
    __rxor__ = __xor__

    def __invert__(self):
        if self._get_value(self) is None:
            raise TypeError(f"'{self}' cannot be inverted")
        if self._inverted_ is None:
            if self._boundary_ in (EJECT, KEEP):
                self._inverted_ = self.__class__(~self._value_)
            else:
                self._inverted_ = self.__class__(self._singles_mask_ & ~self._value_)
        return self._inverted_


_base["Flag"] = Flag


class IntFlag(int, ReprEnum, Flag, boundary=KEEP):
    """Support for integer-based Flags"""


def pickle_by_global_name(self, proto):
    """Members are found again as names of their module."""
    return self.name


def pickle_by_enum_name(self, proto):
    """Members are found again as attributes of their class."""
    return getattr, (self.__class__, self._name_)


_enum_hash_install(Enum.__hash__)
_reduce_ex_by_global_name = pickle_by_global_name
