"""Records that are tuples, and have more attributes than items: what `os` gives."""


def struct_sequence(name, doc, fields, hidden=()):
    """A class like those of C: `fields` are items with names, `hidden` only attributes; a name of None is an item alone."""
    module, _, short = name.rpartition(".")
    count, most = len(fields), len(fields) + len(hidden)

    def __new__(cls, sequence, dict={}, /):
        items = tuple(sequence)
        if not count <= len(items) <= most:
            wanted = f"an at {'least' if len(items) < count else 'most'} {count if len(items) < count else most}"
            wanted = f"a {count}" if count == most else wanted
            raise TypeError(f"{name}() takes {wanted}-sequence ({len(items)}-sequence given)")
        made = tuple.__new__(cls, items[:count])
        for field, value in zip(hidden, items[count:]):
            made.__dict__[field] = value
        for field in hidden[len(items) - count :]:
            made.__dict__[field] = dict.get(field)
        return made

    def __repr__(self):
        return f"{name}({', '.join([f'{field}={value!r}' for field, value in zip(fields, self) if field])})"

    def __reduce__(self):
        return type(self), (tuple(self), dict(self.__dict__))

    def __replace__(self, /, **changes):
        items = [changes.pop(field, value) for field, value in zip(fields, self)]
        more = {field: changes.pop(field, self.__dict__[field]) for field in hidden}
        if changes:
            raise TypeError(f"Got unexpected field name(s): {list(changes)!r}")
        return type(self)(items, more)

    members = {
        "__new__": __new__, "__repr__": __repr__, "__reduce__": __reduce__, "__replace__": __replace__,
        "__doc__": doc, "__module__": module, "__match_args__": tuple([field for field in fields if field]),
        "n_fields": most, "n_sequence_fields": count, "n_unnamed_fields": fields.count(None),
    }  # fmt: skip
    if not hidden:
        members["__slots__"] = ()
        members["__reduce__"] = lambda self: (type(self), (tuple(self), {}))
        members["__replace__"] = lambda self, /, **changes: _replaced(self, fields, changes)
    for index, field in enumerate(fields):
        if field is not None:
            members[field] = property(lambda self, index=index: tuple.__getitem__(self, index))
    return type(short, (tuple,), members)


def _replaced(record, fields, changes):
    items = [changes.pop(field, value) for field, value in zip(fields, record)]
    if changes:
        raise TypeError(f"Got unexpected field name(s): {list(changes)!r}")
    return type(record)(items)
