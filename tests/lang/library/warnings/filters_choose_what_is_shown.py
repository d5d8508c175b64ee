import warnings

shown = []
warnings.showwarning = lambda message, category, filename, lineno, file=None, line=None: shown.append((str(message), category.__name__))

warnings.warn("plain")
warnings.warn("old", DeprecationWarning)
warnings.warn("later", PendingDeprecationWarning)
for _ in range(3):
    warnings.warn("once a line")
print(shown)
shown.clear()

for action in "always", "once", "module", "default", "ignore":
    with warnings.catch_warnings():
        warnings.simplefilter(action)
        for _ in range(2):
            warnings.warn(f"{action} here", RuntimeWarning)
        warnings.warn(f"{action} here", RuntimeWarning)
        print(action, len(shown))
        shown.clear()

with warnings.catch_warnings():
    warnings.simplefilter("error", FutureWarning)
    try:
        warnings.warn("stop", FutureWarning)
    except FutureWarning as error:
        print(repr(error))
    warnings.warn("go on", UserWarning)
print(shown, len(warnings.filters))

warnings.simplefilter("ignore", lineno=7)
print(warnings.filters[0])
warnings.resetwarnings()
print(warnings.filters)
