e = ValueError("v")
e.add_note("first")
e.add_note("second")
print(e.__notes__, str(e))
try:
    e.add_note(5)
except Exception as error:
    print(type(error).__name__, error)
try:
    ValueError().__notes__
except Exception as error:
    print(type(error).__name__, error)
