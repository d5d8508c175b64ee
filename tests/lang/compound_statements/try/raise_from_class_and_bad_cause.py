try:
    raise ValueError("v") from KeyError
except ValueError as e:
    print(repr(e.__cause__))
try:
    raise ValueError from 5
except Exception as error:
    print(type(error).__name__, error)
try:
    raise ValueError from "x"
except Exception as error:
    print(type(error).__name__, error)
try:
    raise 5 from ValueError()
except Exception as error:
    print(type(error).__name__, error)
