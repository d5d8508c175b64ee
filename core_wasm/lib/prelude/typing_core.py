"""What the syntax itself needs of typing: aliases, unions, type parameters."""


class _UnionType:
    __module__ = "typing"

    def __init__(self, args):
        self.__args__ = args


def _type___or__(self, value, /):
    return _UnionType((self, value))


def _type___ror__(self, value, /):
    return _UnionType((value, self))


class _GenericAlias:
    __module__ = "types"

    def __init__(self, origin, args):
        self.__origin__ = origin
        self.__args__ = args if isinstance(args, tuple) else (args,)


def _generic_alias(origin, args):
    return _GenericAlias(origin, args)


def _make_typevar(name, bound, constraints, default):
    raise NotImplementedError


def _make_paramspec(name, default):
    raise NotImplementedError


def _make_typevartuple(name, default):
    raise NotImplementedError


def _make_generic_base(params):
    raise NotImplementedError


def _make_type_alias(name, params, evaluate):
    raise NotImplementedError
