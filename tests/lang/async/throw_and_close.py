class Pause:
    def __await__(self): yield "paused"
async def f():
    try:
        await Pause()
    except ValueError as e:
        print("caught", e)
        await Pause()
        return "recovered"
    finally:
        print("finally")
c = f()
print(c.send(None), c.throw(ValueError("v")))
try:
    c.send(None)
except StopIteration as e:
    print(e.value)
d = f()
d.send(None)
d.close()
try:
    d.send(None)
except Exception as error:
    print(type(error).__name__, error)
e = f()
try:
    e.throw(KeyError("early"))
except Exception as error:
    print(type(error).__name__, error)
