print(int.__doc__ is not None, type.__name__, type.__bases__, object.__bases__, object.__base__, bool.__base__, int.__basicsize__ > 0, "__dict__" in dir(type))
