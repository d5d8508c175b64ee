"""Runs once, while the image is baked: the caches that this fills, no session has to fill."""

import asyncio
import contextvars
from _prelude import _living_tasks, _task_count, _task_names


async def _first():
    await asyncio.gather(asyncio.sleep(0), asyncio.sleep(0))


asyncio.run(_first())
# A session's first task is the first one.
_living_tasks.clear()
_task_count[0] = _task_names[0] = 0
