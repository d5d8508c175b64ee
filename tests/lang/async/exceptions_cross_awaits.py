async def inner():
    try:
        raise ValueError("deep")
    finally:
        print("inner finally")
async def outer():
    try:
        await inner()
    except ValueError as e:
        raise KeyError("outer") from e
try:
    outer().send(None)
except KeyError as e:
    print(repr(e), repr(e.__cause__))
