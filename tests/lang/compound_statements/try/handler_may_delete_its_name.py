try:
    raise ValueError("v")
except ValueError as e:
    del e
    print("deleted")
try:
    e
except Exception as e:
    print(type(e).__name__, e)
