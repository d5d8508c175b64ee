class Pause:
    def __await__(self): yield
async def f():
    x = 5
    await Pause()
c = f()
print(c.__name__, c.__qualname__, c.cr_running, c.cr_frame is not None, c.cr_await, c.cr_code.co_name, c.cr_suspended)
c.send(None)
print(type(c.cr_await).__name__, c.cr_suspended)
c.close()
print(c.cr_frame)
