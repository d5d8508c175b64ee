class Vec: pass
class Outer:
    class In: pass
def local():
    class Loc: pass
    return Loc
for o in (Vec(), Outer.In(), local()()):
    try:
        o + 1
    except Exception as error:
        print(type(error).__name__, error)
    try:
        o < o
    except Exception as error:
        print(type(error).__name__, error)
    try:
        o[0]
    except Exception as error:
        print(type(error).__name__, error)
    try:
        o()
    except Exception as error:
        print(type(error).__name__, error)
    try:
        len(o)
    except Exception as error:
        print(type(error).__name__, error)
    try:
        o.x
    except Exception as error:
        print(type(error).__name__, error)
    try:
        iter(o)
    except Exception as error:
        print(type(error).__name__, error)
    try:
        int(o)
    except Exception as error:
        print(type(error).__name__, error)
    try:
        -o
    except Exception as error:
        print(type(error).__name__, error)
    try:
        o @ o
    except Exception as error:
        print(type(error).__name__, error)
    try:
        with o: pass
    except Exception as error:
        print(type(error).__name__, error)
    try:
        [][o]
    except Exception as error:
        print(type(error).__name__, error)
    try:
        "".join([o])
    except Exception as error:
        print(type(error).__name__, error)
    try:
        "%d" % o
    except Exception as error:
        print(type(error).__name__, error)
    try:
        f"{o:>3}"
    except Exception as error:
        print(type(error).__name__, error)
