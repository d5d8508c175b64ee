"""Concurrency with async and await: one thread, many tasks that take turns.

    import asyncio

    async def main():
        await asyncio.gather(work(1), work(2))

    asyncio.run(main())

Networks, processes, pipes and signals are not here; see `__getattr__` below.
"""

from asyncio.exceptions import *
from asyncio.coroutines import *
from asyncio.events import *
from asyncio.futures import *
from asyncio.tasks import *
from asyncio.timeouts import *
from asyncio.locks import *
from asyncio.queues import *
from asyncio.taskgroups import *
from asyncio.threads import *
from asyncio.base_events import *
from asyncio.base_events import _host_call
from asyncio.runners import *
from asyncio import (
    base_events,
    coroutines,
    events,
    exceptions,
    futures,
    locks,
    queues,
    runners,
    taskgroups,
    tasks,
    threads,
    timeouts,
)

from _prelude import _NO_NETWORK, _NO_PROCESSES

__all__ = (
    base_events.__all__
    + coroutines.__all__
    + events.__all__
    + exceptions.__all__
    + futures.__all__
    + locks.__all__
    + queues.__all__
    + runners.__all__
    + taskgroups.__all__
    + tasks.__all__
    + threads.__all__
    + timeouts.__all__
)

_NETWORK_NAMES = frozenset([
    "open_connection", "start_server", "open_unix_connection", "start_unix_server", "StreamReader", "StreamWriter",
    "StreamReaderProtocol", "Transport", "Protocol", "BaseTransport", "BaseProtocol", "DatagramProtocol",
    "BufferedProtocol", "Server",
])  # fmt: skip


def __getattr__(name):
    if name in ("AbstractEventLoopPolicy", "DefaultEventLoopPolicy"):
        import warnings

        warnings.warn(
            f"'asyncio.{name}' is deprecated and slated for removal in Python 3.16",
            DeprecationWarning, stacklevel=2,
        )  # fmt: skip
        return getattr(events, name)
    if name in _NETWORK_NAMES:
        raise AttributeError(f"asyncio.{name}: {_NO_NETWORK}")
    if name in ("create_subprocess_exec", "create_subprocess_shell", "subprocess", "SubprocessProtocol"):
        raise AttributeError(f"asyncio.{name}: {_NO_PROCESSES}")
    raise AttributeError(f"module 'asyncio' has no attribute {name!r}")
