import typing
import warnings
from annotationlib import Format, call_evaluate_function

type Alias[T: int = bool] = list[T]
T = Alias.__type_params__[0]


def function[A: (int, str), *B = *tuple[int, str], **C = [int, str]](): ...


A, B, C = function.__type_params__
for evaluate in [Alias.evaluate_value, T.evaluate_bound, T.evaluate_default, A.evaluate_constraints, B.evaluate_default, C.evaluate_default]:
    print(evaluate(Format.VALUE), evaluate(1), call_evaluate_function(evaluate, Format.STRING))
    try:
        evaluate(Format.STRING)
    except NotImplementedError as error:
        print("NotImplementedError", error)
print(T.evaluate_constraints, A.evaluate_bound, A.evaluate_default, B.__default__, C.__default__)
print(typing.TypeVar("X").evaluate_bound, typing.TypeVar("X", bound=int).evaluate_bound(1))
print(typing.TypeVarTuple("Ts", default=typing.Unpack[tuple[int]]).evaluate_default(1))
print(typing.TypeAliasType("Made", int).evaluate_value(1))

type Missing = undefined_name
try:
    Missing.evaluate_value(Format.VALUE)
except NameError as error:
    print(error)
print(call_evaluate_function(Missing.evaluate_value, Format.FORWARDREF))

P = typing.ParamSpec("P")
print(P.args, P.kwargs, type(P.args) is typing.ParamSpecArgs, type(P.kwargs) is typing.ParamSpecKwargs)
print(P.args.__origin__ is P, P.args == P.args, P.args == P.kwargs, P.args == typing.ParamSpecArgs(P), typing.ParamSpecKwargs(3))
print(typing.get_origin(P.args) is P)
try:
    isinstance(1, P.args)
except TypeError as error:
    print(error)
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")

    @typing.no_type_check_decorator
    def decorator(function):
        return function

    @decorator
    def untyped(x: "not a name"): ...


print([(w.category.__name__, str(w.message)) for w in caught], typing.get_type_hints(untyped), untyped.__no_type_check__)
