e = ValueError("v")
e.add_note("first")
e.add_note("second")
print(e.__notes__, str(e))
try:
    e.add_note(5)
except Exception as e:
    print(type(e).__name__, e)
try:
    ValueError().__notes__
except Exception as e:
    print(type(e).__name__, e)
