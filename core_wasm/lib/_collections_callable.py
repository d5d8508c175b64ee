"""What subscripting `collections.abc.Callable` gives."""

from types import GenericAlias

# What is defined here belongs to collections.abc.
__name__ = "collections.abc"


def _is_param_expr(value):
    """Does it stand for a whole list of arguments: an ellipsis, a list, a ParamSpec, a Concatenate?"""
    if value is ...:
        return True
    if isinstance(value, list):
        return True
    cls = type(value)
    return cls.__module__ == "typing" and cls.__name__ in ("ParamSpec", "_ConcatenateGenericAlias")


class _CallableGenericAlias(GenericAlias):
    """`Callable[argtypes, resulttype]`: `__args__` is the argument types, flat, then the result type.

    `Callable[[int, str], float].__args__` is `(int, str, float)`.
    """

    __slots__ = ()

    def __new__(cls, origin, args):
        if not (isinstance(args, tuple) and len(args) == 2):
            raise TypeError("Callable must be used as Callable[[arg, ...], result].")
        argument_types, result_type = args
        if isinstance(argument_types, (tuple, list)):
            args = (*argument_types, result_type)
        elif not _is_param_expr(argument_types):
            raise TypeError(
                f"Expected a list of types, an ellipsis, ParamSpec, or Concatenate. Got {argument_types}"
            )
        return super().__new__(cls, origin, args)

    def __repr__(self):
        if len(self.__args__) == 2 and _is_param_expr(self.__args__[0]):
            return super().__repr__()
        from annotationlib import type_repr

        shown = ", ".join([type_repr(arg) for arg in self.__args__[:-1]])
        return f"collections.abc.Callable[[{shown}], {type_repr(self.__args__[-1])}]"

    def __reduce__(self):
        args = self.__args__
        if not (len(args) == 2 and _is_param_expr(args[0])):
            args = list(args[:-1]), args[-1]
        return _CallableGenericAlias, (self.__origin__, args)

    def __getitem__(self, item):
        # A ParamSpec takes a whole list of types, so that the parts have to be put together anew.
        if not isinstance(item, tuple):
            item = (item,)
        if len(self.__parameters__) == 1 and type(self.__parameters__[0]).__name__ == "ParamSpec":
            if len(item) != 1 or not isinstance(item[0], (tuple, list)):
                item = ([*item],) if not (len(item) == 1 and _is_param_expr(item[0])) else item
        args = super().__getitem__(item).__args__
        if not isinstance(args[0], (tuple, list)):
            *argument_types, result_type = args
            if len(argument_types) == 1 and _is_param_expr(argument_types[0]):
                args = argument_types[0], result_type
            else:
                args = argument_types, result_type
        return _CallableGenericAlias(self.__origin__, tuple(args))
