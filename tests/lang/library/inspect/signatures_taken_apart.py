import inspect


def function(a, /, b: int, c=3, *args: str, d, e=5, **keywords) -> bool: ...


spec = inspect.getfullargspec(function)
print(type(spec) is inspect.FullArgSpec, spec)
print(spec.args, spec.varargs, spec.varkw, spec.defaults, spec.kwonlyargs, spec.kwonlydefaults, spec.annotations)
print(inspect.getargs(function.__code__), type(inspect.getargs(function.__code__)) is inspect.Arguments)
print(inspect.getargs(function.__code__).varargs, inspect.getargs(function.__code__).varkw)


def here(x, *y, **z):
    local = 1
    import sys

    return sys._getframe()


info = inspect.getargvalues(here(1, 2, k=3))
print(type(info) is inspect.ArgInfo, info.args, info.varargs, info.keywords, sorted(info.locals)[:2])
print(inspect.formatargvalues(info.args, info.varargs, info.keywords, info.locals))
print(inspect.formatargvalues(["a"], None, None, {"a": 1}, formatvalue=lambda value: f" is {value}"))
print(inspect.formatannotationrelativeto(function)(int), inspect.formatannotation(list[int]))

signature = inspect.Signature.from_callable(function)
print(signature, signature == inspect.signature(function))
for parameter in signature.parameters.values():
    print(parameter, parameter.kind.name, parameter.kind.description, parameter.kind == inspect.Parameter.POSITIONAL_OR_KEYWORD, parameter.kind is inspect.Parameter.VAR_POSITIONAL)
bound = signature.bind(1, 2, d=4, extra=6)
print(type(bound) is inspect.BoundArguments, bound, bound.args, bound.kwargs)
bound.apply_defaults()
print(bound.arguments, bound == signature.bind(1, 2, 3, d=4, e=5, extra=6))


def outer():
    closed = 1

    def inner():
        return closed, len, inspect, undefined_name, "".join

    return inner


variables = inspect.getclosurevars(outer())
print(type(variables) is inspect.ClosureVars, variables.nonlocals, sorted(variables.globals), sorted(variables.builtins), sorted(variables.unbound))
for wrong in [lambda: inspect.getfullargspec(1), lambda: inspect.getargs(1), lambda: inspect.getclosurevars(1), lambda: inspect.Signature.from_callable(1)]:
    try:
        print(wrong())
    except TypeError as error:
        print(error)
