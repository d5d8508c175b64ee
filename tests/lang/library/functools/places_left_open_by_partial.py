import functools
import pickle
from functools import Placeholder, partial, partialmethod


def show(*args, **keywords):
    return args, keywords


print(Placeholder, repr(Placeholder), type(Placeholder)() is Placeholder, pickle.loads(pickle.dumps(Placeholder)) is Placeholder)
p = partial(show, Placeholder, 2, Placeholder, 4, key=5)
print(p(1, 3), p(1, 3, 6, more=7), p.args)
print(partial(p, 1)(3), partial(p, Placeholder, 3)(1), partial(p, 1, 3, 9)(10))
for wrong in [
    lambda: p(1),
    lambda: p(),
    lambda: partial(show, 1, Placeholder),
    lambda: partial(show, key=Placeholder),
    lambda: p(Placeholder, 1),
]:
    try:
        print(wrong())
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)


class Text:
    def join(self, *args):
        return args

    ends = partialmethod(join, Placeholder, "end")


print(Text().ends("start"), Text().ends("start", "more"))
print(repr(partial(str.replace, Placeholder, "a", "b")), partial(str.replace, Placeholder, "a", "b")("banana"))
