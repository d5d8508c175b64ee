try:
    raise ValueError("first")
finally:
    raise KeyError("from finally")
