try:
    raise KeyError
except KeyError:
    pass
try:
    raise ValueError
except ValueError as e:
    print(e.__context__)
