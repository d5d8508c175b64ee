import warnings

@warnings.deprecated("use g")
def f(x):
    "Doc."
    return x

@warnings.deprecated("use D", category=FutureWarning)
class C:
    def __init__(self, a=1):
        self.a = a

with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter("always")
    print(f(1), C(2).a, f.__doc__, f.__name__)
    class Sub(C):
        pass
    print(Sub(3).a)
for one in log:
    print(one.message, one.category.__name__, one.lineno)
print(f.__deprecated__, C.__deprecated__)
for make in (lambda: warnings.deprecated(3), lambda: warnings.deprecated("x")(5)):
    try:
        make()
    except TypeError as error:
        print(error)
