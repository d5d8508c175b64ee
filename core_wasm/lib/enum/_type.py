"""EnumType: the metaclass of enumerations."""

from types import DynamicClassAttribute, MappingProxyType
from enum._namespace import EnumDict, _is_descriptor, _is_single_bit, _plain_property, property
from _prelude import _caller_frame

__name__ = "enum"
_not_given = object()

# The classes of the module that EnumType treats in a special way; they are there once they have been made.
_base = {"Enum": None, "Flag": None, "ReprEnum": None}


def _is_flag(cls):
    return _base["Flag"] is not None and issubclass(cls, _base["Flag"])


class _proto_member:
    """What stands for a member until the class exists, and makes it then."""

    def __init__(self, value):
        self.value = value

    def __set_name__(self, enum_class, member_name):
        delattr(enum_class, member_name)
        value = self.value
        args = value if isinstance(value, tuple) else (value,)
        if enum_class._member_type_ is tuple:
            args = (args,)
        if enum_class._use_args_:
            made = enum_class._new_member_(enum_class, *args)
        else:
            made = enum_class._new_member_(enum_class)
        if not hasattr(made, "_value_"):
            if enum_class._member_type_ is object:
                made._value_ = value
            else:
                try:
                    made._value_ = enum_class._member_type_(*args)
                except Exception as error:
                    raise TypeError("_value_ not set in __new__, unable to create it") from error
        value = made._value_
        made._name_ = member_name
        made.__objclass__ = enum_class
        made.__init__(*args)
        made._sort_order_ = len(enum_class._member_names_)
        if _is_flag(enum_class) and isinstance(value, int):
            enum_class._flag_mask_ |= value
            if _is_single_bit(value):
                enum_class._singles_mask_ |= value
            enum_class._all_bits_ = 2 ** enum_class._flag_mask_.bit_length() - 1
        known = _member_with(enum_class, value)
        if known is not None:
            made = known
        elif not _is_flag(enum_class) or (isinstance(value, int) and _is_single_bit(value)):
            # Flags of several bits, and of none, count as other names for what they are made of.
            enum_class._member_names_.append(member_name)
        enum_class._add_member_(member_name, made)
        try:
            enum_class._value2member_map_.setdefault(value, made)
        except TypeError:
            enum_class._unhashable_values_.append(value)
            enum_class._unhashable_values_map_.setdefault(member_name, []).append(value)


def _member_with(enum_class, value):
    """The member that has this value already, or None."""
    try:
        return enum_class._value2member_map_.get(value)
    except TypeError:
        for known in enum_class._member_map_.values():
            if known._value_ == value:
                return known
        return None


class EnumType(type):
    """Metaclass for Enum"""

    @classmethod
    def __prepare__(metacls, cls, bases, **kwds):
        metacls._check_for_existing_members_(cls, bases)
        namespace = EnumDict(cls)
        _, first_enum = metacls._get_mixins_(cls, bases)
        if first_enum is not None:
            namespace["_generate_next_value_"] = getattr(first_enum, "_generate_next_value_", None)
        return namespace

    def __new__(metacls, cls, bases, classdict, *, boundary=None, _simple=False, **kwds):
        if _simple:
            return super().__new__(metacls, cls, bases, classdict, **kwds)
        names = list(classdict._member_names)
        classdict.setdefault("_ignore_", []).append("_ignore_")
        for key in classdict["_ignore_"]:
            classdict.pop(key, None)
        names = [name for name in names if name in classdict]
        invalid = set(names) & {"mro", ""}
        if invalid:
            raise ValueError(f"invalid enum member name(s) {','.join([repr(name) for name in invalid])}")
        order = classdict.pop("_order_", None)
        member_type, first_enum = metacls._get_mixins_(cls, bases)
        new, save_new, use_args = metacls._find_new_(classdict, member_type, first_enum)
        own = dict(classdict)
        values = own.get("_generate_next_value_")
        if values is not None and not isinstance(values, staticmethod):
            own["_generate_next_value_"] = staticmethod(values)
        for name in names:
            own[name] = _proto_member(own[name])
        own.update(
            _new_member_=new,
            _use_args_=use_args,
            _member_names_=[],
            _member_map_={},
            _value2member_map_={},
            _unhashable_values_=[],
            _unhashable_values_map_={},
            _member_type_=member_type,
            _value_repr_=metacls._find_data_repr_(cls, bases),
            _boundary_=boundary or getattr(first_enum, "_boundary_", None),
            _flag_mask_=0,
            _singles_mask_=0,
            _all_bits_=0,
            _inverted_=None,
        )
        made = super().__new__(metacls, cls, bases, own, **kwds)
        if _base["ReprEnum"] is not None and _base["ReprEnum"] in bases:
            metacls._use_methods_of_data(made, member_type, own)
        metacls._use_methods_of_enum(made, member_type, first_enum, own)
        if _is_flag(made):
            for name in ("__or__", "__and__", "__xor__", "__ror__", "__rand__", "__rxor__", "__invert__"):
                if name not in own:
                    setattr(made, name, getattr(_base["Flag"], name))
        if _base["Enum"] is not None:
            # What the class has as `__new__` makes members; calling the class looks them up.
            if save_new:
                made.__new_member__ = new
            made.__new__ = _base["Enum"].__new__
        if _is_flag(made):
            values = [each._value_ for each in made]
            if values != sorted(values):
                made._iter_member_ = made._iter_member_by_def_
        if order is not None:
            metacls._check_order(made, order)
        return made

    @staticmethod
    def _use_methods_of_data(made, member_type, own):
        """ReprEnum: only `repr()` is the enumeration's."""
        if member_type is object:
            raise TypeError("ReprEnum subclasses must be mixed with a data type (i.e. int, str, float, etc.)")
        if "__format__" not in own:
            made.__format__ = own["__format__"] = member_type.__format__
        if "__str__" not in own:
            method = member_type.__str__
            made.__str__ = own["__str__"] = member_type.__repr__ if method is object.__str__ else method

    @staticmethod
    def _use_methods_of_enum(made, member_type, first_enum, own):
        """Where neither the class nor a mix-in says more than the data type, the enumeration decides."""
        for name in ("__repr__", "__str__", "__format__", "__reduce_ex__"):
            if name not in own and first_enum is not None:
                found = getattr(made, name)
                if found is getattr(member_type, name) or found is getattr(object, name):
                    setattr(made, name, getattr(first_enum, name))

    @staticmethod
    def _check_order(made, order):
        if isinstance(order, str):
            order = order.replace(",", " ").split()
        seen = made._member_names_
        if _is_flag(made):
            order = [name for name in order if name in seen or name not in made._member_map_]
        else:
            order = [name for name in order if name not in made._member_map_ or name in seen]
        if order != seen:
            raise TypeError(f"member order does not match _order_:\n  {seen!r}\n  {order!r}")

    def __bool__(cls):
        """classes/types should always be True."""
        return True

    def __call__(
        cls, value, names=_not_given, *values, module=None, qualname=None, type=None, start=1, boundary=None
    ):
        """Either returns an existing member, or creates a new enum class.

        This method is used both when an enum class is given a value to match
        to an enumeration member (i.e. Color(3)) and for the functional API
        (i.e. Color = Enum('Color', names='RED GREEN BLUE')).
        """
        if cls._member_map_:
            if names is not _not_given:
                value = (value, names, *values)
            return cls.__new__(cls, value)
        if names is _not_given and type is None:
            raise TypeError(f"{cls} has no members; specify `names=()` if you meant to create a new, empty, enum")
        return cls._create_(
            class_name=value,
            names=None if names is _not_given else names,
            module=module,
            qualname=qualname,
            type=type,
            start=start,
            boundary=boundary,
        )

    def __contains__(cls, value):
        """Return True if `value` is in `cls`.

        `value` is in `cls` if:
        1) `value` is a member of `cls`, or
        2) `value` is the value of one of the `cls`'s members.
        """
        if isinstance(value, cls):
            return True
        if _is_flag(cls):
            try:
                return isinstance(cls._missing_(value), cls)
            except ValueError:
                return False
        try:
            return value in cls._value2member_map_
        except TypeError:
            return value in cls._unhashable_values_

    def __delattr__(cls, attr):
        # Members are what the class is.
        if attr in cls.__dict__.get("_member_map_", ()):
            raise AttributeError(f"{cls.__name__!r} cannot delete member {attr!r}.")
        super().__delattr__(attr)

    def __setattr__(cls, name, value):
        """Block attempts to reassign Enum members."""
        if name in cls.__dict__.get("_member_map_", ()):
            raise AttributeError(f"cannot reassign member {name!r}")
        super().__setattr__(name, value)

    def __dir__(cls):
        names = {
            "__class__", "__contains__", "__doc__", "__getitem__", "__iter__", "__len__", "__members__", "__module__",
            "__name__", "__qualname__", *cls._member_names_,
        }  # fmt: skip
        if cls._new_member_ is not object.__new__:
            names.add("__new__")
        if cls.__init_subclass__ is not object.__init_subclass__:
            names.add("__init_subclass__")
        if cls._member_type_ is object:
            return sorted(names)
        return sorted({*dir(cls._member_type_), *names})

    def __getitem__(cls, name):
        """Return the member matching `name`."""
        return cls._member_map_[name]

    def __iter__(cls):
        """Return members in definition order."""
        members = cls._member_map_
        return iter([members[name] for name in cls._member_names_])

    def __len__(cls):
        """Return the number of members (no aliases)"""
        return len(cls._member_names_)

    @_plain_property
    def __members__(cls):
        """Returns a mapping of member name->value.

        This mapping lists all enum members, including aliases. Note that this
        is a read-only view of the internal mapping.
        """
        return MappingProxyType(cls._member_map_)

    def __repr__(cls):
        kind = "flag" if _is_flag(cls) else "enum"
        return f"<{kind} {cls.__name__!r}>"

    def __reversed__(cls):
        """Return members in reverse definition order."""
        members = cls._member_map_
        return iter([members[name] for name in reversed(cls._member_names_)])

    # The functional way.

    def _create_(cls, class_name, names, *, module=None, qualname=None, type=None, start=1, boundary=None):
        """Convenience method to create a new Enum class.

        `names` can be:

        * A string containing member names, separated either with spaces or
          commas.  Values are incremented by 1 from `start`.
        * An iterable of member names.  Values are incremented by 1 from `start`.
        * An iterable of (member name, value) pairs.
        * A mapping of member name -> value pairs.
        """
        metacls = cls.__class__
        bases = (cls,) if type is None else (type, cls)
        namespace = metacls.__prepare__(class_name, bases)
        if isinstance(names, str):
            names = names.replace(",", " ").split()
        if isinstance(names, (tuple, list)) and names and isinstance(names[0], str):
            plain, names, last = names, [], []
            _, first_enum = cls._get_mixins_(class_name, bases)
            for count, name in enumerate(plain):
                value = first_enum._generate_next_value_(name, start, count, last[:])
                last.append(value)
                names.append((name, value))
        for item in () if names is None else names:
            name, value = (item, names[item]) if isinstance(item, str) else item
            namespace[name] = value
        if module is None:
            frame = _caller_frame(2)
            module = None if frame is None else frame.f_globals.get("__name__")
        if module is not None:
            namespace["__module__"] = module
        if qualname is not None:
            namespace["__qualname__"] = qualname
        return metacls.__new__(metacls, class_name, bases, namespace, boundary=boundary)

    def _convert_(cls, name, module, filter, source=None, *, boundary=None, as_global=False):
        """Create a new Enum subclass that replaces a collection of global constants"""
        import sys

        from enum import _reduce_ex_by_global_name, global_enum

        names = vars(sys.modules[module])
        space = vars(source) if source else names
        members = [(key, value) for key, value in space.items() if filter(key)]
        try:
            members.sort(key=lambda pair: (pair[1], pair[0]))
        except TypeError:
            members.sort(key=lambda pair: pair[0])
        made = cls(name, members, module=module, boundary=boundary or _base["Keep"])
        made.__reduce_ex__ = _reduce_ex_by_global_name
        if as_global:
            global_enum(made)
        else:
            names.update(made.__members__)
        names[name] = made
        return made

    # What the bases say.

    @classmethod
    def _check_for_existing_members_(mcls, class_name, bases):
        for chain in bases:
            for base in chain.__mro__:
                if isinstance(base, EnumType) and base._member_names_:
                    raise TypeError(f"<enum {class_name!r}> cannot extend {base!r}")

    @classmethod
    def _get_mixins_(mcls, class_name, bases):
        """The data type of the members, and the enumeration that is derived from."""
        if not bases:
            return object, _base["Enum"]
        first_enum = bases[-1]
        if not isinstance(first_enum, EnumType):
            raise TypeError("new enumerations should be created as `EnumName([mixin_type, ...] [data_type,] enum_type)`")
        return mcls._find_data_type_(class_name, bases) or object, first_enum

    @classmethod
    def _find_data_repr_(mcls, class_name, bases):
        for chain in bases:
            for base in chain.__mro__:
                if base is object:
                    continue
                if isinstance(base, EnumType):
                    return base._value_repr_
                if "__repr__" in base.__dict__:
                    # A dataclass shows itself with its name; a member shows only the fields.
                    if "__dataclass_fields__" in base.__dict__ and base.__dict__["__dataclass_params__"].repr:
                        return _dataclass_repr
                    return base.__dict__["__repr__"]
        return None

    @classmethod
    def _find_data_type_(mcls, class_name, bases):
        found = set()
        for chain in bases:
            candidate = None
            for base in chain.__mro__:
                if base is object:
                    continue
                if isinstance(base, EnumType):
                    if base._member_type_ is not object:
                        found.add(base._member_type_)
                        break
                elif "__new__" in base.__dict__ or "__dataclass_fields__" in base.__dict__:
                    found.add(candidate or base)
                    break
                else:
                    candidate = candidate or base
        if len(found) > 1:
            raise TypeError(f"too many data types for {class_name!r}: {found!r}")
        return found.pop() if found else None

    @classmethod
    def _find_new_(mcls, classdict, member_type, first_enum):
        """The function that makes members, whether it is the class's own, and whether it takes the value."""
        new = classdict.get("__new__", None)
        save_new = first_enum is not None and new is not None
        if new is None:
            for method in ("__new_member__", "__new__"):
                for possible in (member_type, first_enum):
                    target = getattr(possible, method, None)
                    if target is not None and target not in (
                        None.__new__, object.__new__, getattr(_base["Enum"], "__new__", None),
                    ):  # fmt: skip
                        new = target
                        break
                if new is not None:
                    break
            else:
                new = object.__new__
        use_args = first_enum is not None and new is not object.__new__
        return new.__func__ if isinstance(new, staticmethod) else new, save_new, use_args

    def _add_member_(cls, name, member):
        known = cls._member_map_.get(name)
        if known is not None:
            if known is not member:
                raise NameError(f"{name!r} is already bound: {known!r}")
            return
        descriptor = kind = owner = None
        for base in cls.__mro__[1:]:
            attribute = base.__dict__.get(name)
            if attribute is None:
                continue
            if isinstance(attribute, (property, DynamicClassAttribute)):
                descriptor, kind, owner = attribute, "enum", base
                break
            if _is_descriptor(attribute):
                descriptor, kind, owner = attribute, kind or "desc", owner or base
            else:
                kind, owner = "attr", base
                descriptor = attribute
        if descriptor is None:
            setattr(cls, name, member)
        else:
            # Members have an attribute of this name: the class gives the member, members give the attribute.
            redirect = property()
            redirect.member = member
            redirect.__set_name__(cls, name)
            if kind in ("enum", "desc"):
                redirect.fget = getattr(descriptor, "fget", None)
                redirect.fset = getattr(descriptor, "fset", None)
                redirect.fdel = getattr(descriptor, "fdel", None)
            redirect._attr_type, redirect._cls_type = kind, owner
            setattr(cls, name, redirect)
        cls._member_map_[name] = member


def _dataclass_repr(self):
    fields = self.__dataclass_fields__
    return ", ".join([f"{name}={getattr(self, name)!r}" for name in fields if fields[name].repr])


EnumMeta = EnumType
