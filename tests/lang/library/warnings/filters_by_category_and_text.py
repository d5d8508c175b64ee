import warnings


def caught(action, *arguments, **keywords):
    with warnings.catch_warnings(record=True) as found:
        warnings.resetwarnings()
        warnings.simplefilter("ignore")
        warnings.filterwarnings(action, *arguments, **keywords)
        for _ in range(2):
            try:
                warnings.warn("first text", UserWarning)
                warnings.warn("second text", DeprecationWarning)
            except Warning as error:
                print("raised", repr(error))
        return [(str(w.message), w.category.__name__) for w in found]


print(caught("always"))
print(caught("always", "FIRST"), caught("always", "text"), caught("always", ".*text"))
print(caught("always", category=DeprecationWarning), caught("once", category=Warning), caught("error", "second"))
print(caught("always", module="nowhere"), caught("always", lineno=1), caught("default", message=""))
for wrong in [
    lambda: warnings.filterwarnings("sometimes"),
    lambda: warnings.filterwarnings("always", 3),
    lambda: warnings.filterwarnings("always", category=int),
    lambda: warnings.filterwarnings("always", category="x"),
    lambda: warnings.filterwarnings("always", lineno=-1),
    lambda: warnings.filterwarnings("always", lineno="x"),
    lambda: warnings.filterwarnings("always", module=3),
]:
    try:
        print(wrong())
    except (ValueError, TypeError, AssertionError) as error:
        print(type(error).__name__, error)
with warnings.catch_warnings():
    warnings.resetwarnings()
    warnings.filterwarnings("ignore", "a", UserWarning, "m", 3)
    warnings.filterwarnings("error", append=True)
    warnings.filterwarnings("error", append=True)
    for action, message, category, module, lineno in warnings.filters:
        print(action, message and message.pattern, category.__name__, module and module.pattern, lineno)
