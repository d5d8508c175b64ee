try:
    raise ValueError("v") from KeyError
except ValueError as e:
    print(repr(e.__cause__))
try:
    raise ValueError from 5
except Exception as e:
    print(type(e).__name__, e)
try:
    raise ValueError from "x"
except Exception as e:
    print(type(e).__name__, e)
try:
    raise 5 from ValueError()
except Exception as e:
    print(type(e).__name__, e)
