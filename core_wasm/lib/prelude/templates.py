"""t-strings (PEP 750): the classes of `string.templatelib`."""


class _Interpolation:
    __module__ = "string.templatelib"

    def __init__(self, value, expression="", conversion=None, format_spec=""):
        self.value = value
        self.expression = expression
        self.conversion = conversion
        self.format_spec = format_spec


class _Template:
    __module__ = "string.templatelib"

    def __init__(self, *parts):
        self.parts = parts


def _make_interpolation(value, expression, conversion, format_spec):
    return _Interpolation(value, expression, conversion, format_spec)


def _make_template(*parts):
    return _Template(*parts)
