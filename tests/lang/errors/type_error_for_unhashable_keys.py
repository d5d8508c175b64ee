try:
    {}[[]]
except Exception as error:
    print(type(error).__name__, error)
try:
    {[]: 1}
except Exception as error:
    print(type(error).__name__, error)
try:
    {{}}
except Exception as error:
    print(type(error).__name__, error)
try:
    {set()}
except Exception as error:
    print(type(error).__name__, error)
try:
    set([[]])
except Exception as error:
    print(type(error).__name__, error)
try:
    {}.get({})
except Exception as error:
    print(type(error).__name__, error)
try:
    {}.setdefault([], 1)
except Exception as error:
    print(type(error).__name__, error)
try:
    {1} - {2} | {[]}
except Exception as error:
    print(type(error).__name__, error)
try:
    dict.fromkeys([[]])
except Exception as error:
    print(type(error).__name__, error)
try:
    hash({})
except Exception as error:
    print(type(error).__name__, error)
try:
    frozenset([set()])
except Exception as error:
    print(type(error).__name__, error)
try:
    [] in {}
except Exception as error:
    print(type(error).__name__, error)
try:
    {} in {1}
except Exception as error:
    print(type(error).__name__, error)
