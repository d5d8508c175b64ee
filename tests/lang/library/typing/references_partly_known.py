# References to names that do not exist yet: what is known is evaluated. Classes, modules and type parameters as name spaces.
from annotationlib import Format, ForwardRef
from typing import ClassVar, Final, List, evaluate_forward_ref, get_type_hints

print(evaluate_forward_ref(ForwardRef("dict[Missing, list[Other.x]]"), globals=globals(), format=Format.FORWARDREF))
print(ForwardRef("List[int]").evaluate(globals=globals(), format=Format.FORWARDREF))
for reference in ForwardRef("ClassVar[int]"), ForwardRef("ClassVar[int]", is_class=True), ForwardRef("Final[int]"), ForwardRef("Missing"):
    try:
        print(evaluate_forward_ref(reference, globals=globals()))
    except (TypeError, NameError) as error:
        print(type(error).__name__, error)

Spam = bytes


def clash[Spam](x: "Spam") -> "list[Spam]": ...


class Shadow[T]:
    T = int
    x: "T"


def spread(*args: *tuple[int, str]): ...


print(get_type_hints(clash), get_type_hints(Shadow), get_type_hints(spread))
