import asyncio
import concurrent.futures
from unittest import mock


class Bare(asyncio.Future):
    def __init__(self):
        pass


try:
    Bare().get_loop()
except RuntimeError as error:
    print(error)

loop = asyncio.new_event_loop()
try:
    loop.set_default_executor(print)
except TypeError as error:
    print(error)
loop.set_default_executor(concurrent.futures.ThreadPoolExecutor())
print(loop.run_until_complete(loop.run_in_executor(None, len, "four")))
future = loop.create_future()
print(asyncio.isfuture(future), asyncio.isfuture(mock.Mock(asyncio.Future)), asyncio.isfuture(loop))
loop.run_until_complete(loop.shutdown_default_executor())
loop.close()
