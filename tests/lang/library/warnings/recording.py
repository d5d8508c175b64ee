import warnings

def helper():
    warnings.warn("from helper", stacklevel=2)

with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter("always")
    warnings.warn("first", DeprecationWarning)
    helper()
    warnings.warn(ResourceWarning("an instance"))
    warnings.warn_explicit("explicit", UserWarning, "some.py", 12)
for one in log:
    print(repr(one.message), one.category.__name__, one.filename, one.lineno, one.file, one.line, one.source)
print(log[0])
print(warnings.formatwarning("text", UserWarning, "nowhere.py", 3, "   the line\n"), end="")
print(warnings.formatwarning("text", UserWarning, "nowhere.py", 3), end="")

for category in int, 3, "x":
    try:
        warnings.warn("m", category)
    except TypeError as error:
        print(str(error).partition(",")[0])

catcher = warnings.catch_warnings()
print(catcher, warnings.catch_warnings(record=True))
with catcher:
    try:
        catcher.__enter__()
    except RuntimeError as error:
        print(error)
try:
    warnings.catch_warnings().__exit__()
except RuntimeError as error:
    print(error)
