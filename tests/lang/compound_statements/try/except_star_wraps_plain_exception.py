try:
    raise ValueError("plain")
except* ValueError as g:
    print(repr(g), g.message == "", g.exceptions)
else:
    print("never")
finally:
    print("finally")
