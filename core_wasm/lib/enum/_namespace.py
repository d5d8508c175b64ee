"""What stands in the body of an enumeration before it becomes one: its namespace, auto(), member(), nonmember()."""

from types import DynamicClassAttribute

__name__ = "enum"


class nonmember:
    """Protects item from becoming an Enum member during class creation."""

    def __init__(self, value):
        self.value = value


class member:
    """Forces item to become an Enum member during class creation."""

    def __init__(self, value):
        self.value = value


class _Nothing:
    def __repr__(self):
        return "_auto_null"


_auto_null = _Nothing()


class auto:
    """Instances are replaced with an appropriate value in Enum class suites."""

    def __init__(self, value=_auto_null):
        self.value = value

    def __repr__(self):
        return f"auto({self.value!r})"


_plain_property = property


class property(DynamicClassAttribute):
    """A property of members. Read through the class it is the member of the same name, if there is one.

    So an enumeration may have members called `name` and `value`, although its members have such attributes.
    """

    member = None
    _attr_type = None
    _cls_type = None

    def __get__(self, instance, ownerclass=None):
        if instance is None:
            if self.member is not None:
                return self.member
            raise AttributeError(f"{ownerclass!r} has no attribute {self.name!r}")
        if self.fget is not None:
            return self.fget(instance)
        if self._attr_type == "attr":
            return getattr(self._cls_type, self.name)
        if self._attr_type == "desc":
            return getattr(instance._value_, self.name)
        try:
            return ownerclass._member_map_[self.name]
        except KeyError:
            raise AttributeError(f"{ownerclass!r} has no attribute {self.name!r}") from None

    def __set__(self, instance, value):
        if self.fset is not None:
            return self.fset(instance, value)
        raise AttributeError(f"<enum {self.clsname!r}> cannot set attribute {self.name!r}")

    def __delete__(self, instance):
        if self.fdel is not None:
            return self.fdel(instance)
        raise AttributeError(f"<enum {self.clsname!r}> cannot delete attribute {self.name!r}")

    def __set_name__(self, ownerclass, name):
        self.name = name
        self.clsname = ownerclass.__name__


# Kinds of names and values.


def _is_descriptor(obj):
    """Does it say itself how it is read, set or deleted as an attribute?"""
    return hasattr(obj, "__get__") or hasattr(obj, "__set__") or hasattr(obj, "__delete__")


def _is_dunder(name):
    return len(name) > 4 and name[:2] == name[-2:] == "__" and name[2] != "_" and name[-3] != "_"


def _is_sunder(name):
    return len(name) > 2 and name[0] == name[-1] == "_" and name[1] != "_" and name[-2] != "_"


def _is_internal_class(cls_name, obj):
    """Is it a class that was defined in the body?"""
    if not isinstance(obj, type):
        return False
    qualname = getattr(obj, "__qualname__", "")
    return qualname == f"{cls_name}.{getattr(obj, '__name__', '')}" or qualname.endswith(
        f".{cls_name}.{getattr(obj, '__name__', '')}"
    )


def _is_private(cls_name, name):
    """Is it a name that Python has mangled for this class?"""
    prefix = f"_{cls_name}__"
    return (
        len(name) > len(prefix)
        and name.startswith(prefix)
        and name[len(prefix)] != "_"
        and (name[-1] != "_" or name[-2] != "_")
    )


def _is_single_bit(num):
    return num > 0 and num & (num - 1) == 0


_OPEN_SUNDERS = frozenset([
    "_order_", "_generate_next_value_", "_numeric_repr_", "_missing_", "_ignore_", "_iter_member_",
    "_iter_member_by_value_", "_iter_member_by_def_", "_add_alias_", "_add_value_alias_",
])  # fmt: skip


class EnumDict(dict):
    """Track enum member order and ensure member names are not reused.

    EnumType will use the names found in self._member_names as the
    enumeration member names.
    """

    def __init__(self, cls_name=None):
        super().__init__()
        self._member_names = {}
        self._last_values = []
        self._ignore = []
        self._auto_called = False
        self._cls_name = cls_name

    def __setitem__(self, key, value):
        """Changes anything not dundered or not a descriptor.

        If an enum member name is used twice, an error is raised; duplicate
        values are not checked for.

        Single underscore (sunder) names are reserved.
        """
        if self._cls_name is not None and _is_private(self._cls_name, key):
            pass
        elif _is_sunder(key):
            self._set_sunder(key, value)
            if key == "_ignore_":
                value = self._ignore
        elif _is_dunder(key):
            if key == "__order__":
                key = "_order_"
        elif key in self._member_names:
            raise TypeError(f"{key!r} already defined as {self[key]!r}")
        elif key in self._ignore:
            pass
        elif isinstance(value, nonmember):
            value = value.value
        elif isinstance(value, member):
            self._add(key, value.value)
            value = value.value
        elif _is_descriptor(value) or (self._cls_name is not None and _is_internal_class(self._cls_name, value)):
            pass
        else:
            if key in self:
                raise TypeError(f"{key!r} already defined as {self[key]!r}")
            self._member_names[key] = None
            value = self._with_automatic_values(key, value)
        super().__setitem__(key, value)

    def _add(self, key, value):
        self._member_names[key] = None
        self._last_values.append(value)

    def _set_sunder(self, key, value):
        if key not in _OPEN_SUNDERS:
            raise ValueError(f"_sunder_ names, such as {key!r}, are reserved for future Enum use")
        if key == "_generate_next_value_":
            if self._auto_called:
                raise TypeError("_generate_next_value_ must be defined before members")
            function = value.__func__ if isinstance(value, staticmethod) else value
            self._generate_next_value = function
        elif key == "_ignore_":
            names = value.replace(",", " ").split() if isinstance(value, str) else list(value)
            self._ignore = names
            already = set(names) & set(self._member_names)
            if already:
                raise ValueError(f"_ignore_ cannot specify already set names: {already!r}")

    def _with_automatic_values(self, key, value):
        """The value, with those of auto() put in."""
        if isinstance(value, auto):
            return self._automatic(key, value)
        if type(value) is tuple and any([isinstance(item, auto) for item in value]):
            return tuple([self._automatic(key, item) if isinstance(item, auto) else item for item in value])
        if isinstance(value, tuple) and any([isinstance(item, auto) for item in value]):
            items = [self._automatic(key, item) if isinstance(item, auto) else item for item in value]
            return type(value)(*items) if hasattr(value, "_fields") else type(value)(items)
        self._last_values.append(value)
        return value

    def _automatic(self, key, item):
        self._auto_called = True
        if item.value is _auto_null:
            item.value = self._generate_next_value(key, 1, len(self._member_names) - 1, self._last_values[:])
        self._last_values.append(item.value)
        return item.value

    @_plain_property
    def member_names(self):
        """The names of the members so far, in order."""
        return list(self._member_names)

    def update(self, members, **more_members):
        """Set several names, as one by one."""
        if hasattr(members, "keys"):
            for name in members.keys():
                self[name] = members[name]
        else:
            for name, value in members:
                self[name] = value
        for name, value in more_members.items():
            self[name] = value
