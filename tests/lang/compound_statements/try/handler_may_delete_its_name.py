try:
    raise ValueError("v")
except ValueError as e:
    del e
    print("deleted")
try:
    e
except Exception as error:
    print(type(error).__name__, error)
