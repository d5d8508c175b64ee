"""An AsyncMock is a coroutine function: it counts what was awaited."""
import asyncio
from unittest.mock import AsyncMock, MagicMock, call, patch


class Store:
    async def load(self, name):
        return name

    def close(self):
        pass


async def main():
    fetch = AsyncMock(return_value=3)
    print(await fetch(1), fetch.await_count, fetch.await_args)
    fetch.assert_awaited_once_with(1)
    fetch.side_effect = [1, ValueError("late")]
    print(await fetch())
    for _ in range(2):
        try:
            await fetch()
        except (ValueError, StopAsyncIteration) as error:
            print(type(error).__name__, error)
    print(fetch.await_args_list == [call(1), call(), call(), call()])
    try:
        AsyncMock().assert_awaited()
    except AssertionError as error:
        print(error)

    store = MagicMock(spec=Store)
    store.load.return_value = "data"
    print(await store.load("x"), type(store.load).__name__, type(store.close).__name__)
    print(asyncio.iscoroutine(store.close()))
    with patch.object(Store, "load") as load:
        load.return_value = 9
        print(await Store().load("y"), type(load).__name__)

    manager = MagicMock()
    manager.__aenter__.return_value = "inside"
    async with manager as value:
        print(value)
    manager.__aiter__.return_value = [1, 2]
    print([item async for item in manager])


asyncio.run(main())
