try:
    try:
        1 / 0
    except ZeroDivisionError as z:
        raise KeyError("second") from z
except KeyError:
    raise TypeError("third")
