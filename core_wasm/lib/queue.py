"""Queues: first in first out, last in first out, and by priority.

There is one thread: waiting for an item or a free slot without a timeout could never end, and raises RuntimeError.
"""

import heapq
import types
from collections import deque
from threading import _pass_time, _wait_forever

__all__ = ["Empty", "Full", "ShutDown", "Queue", "PriorityQueue", "LifoQueue", "SimpleQueue"]


class Empty(Exception):
    """Exception raised by Queue.get(block=0)/get_nowait()."""

    __module__ = "_queue"


class Full(Exception):
    """Exception raised by Queue.put(block=0)/put_nowait()."""


class ShutDown(Exception):
    """Raised when put/get with shut-down queue."""


class Queue:
    """Create a queue object with a given maximum size. If maxsize is <= 0, the queue size is infinite."""

    __class_getitem__ = classmethod(types.GenericAlias)

    def __init__(self, maxsize=0):
        self.maxsize = maxsize
        self._init(maxsize)
        self.unfinished_tasks = 0
        self.is_shutdown = False

    # What subclasses override.

    def _init(self, maxsize):
        self.queue = deque()

    def _qsize(self):
        return len(self.queue)

    def _put(self, item):
        self.queue.append(item)

    def _get(self):
        return self.queue.popleft()

    def qsize(self):
        """Return the approximate size of the queue."""
        return self._qsize()

    def empty(self):
        """Return True if the queue is empty, False otherwise."""
        return not self._qsize()

    def full(self):
        """Return True if the queue is full, False otherwise."""
        return 0 < self.maxsize <= self._qsize()

    def put(self, item, block=True, timeout=None):
        """Put an item into the queue: Full if there is no slot, at once or after `timeout` seconds."""
        if self.is_shutdown:
            raise ShutDown
        if self.maxsize > 0 and block:
            _check(timeout)
        if self.full():
            if block:
                _wait(timeout, "a free slot of a queue")
            raise Full
        self._put(item)
        self.unfinished_tasks += 1

    def get(self, block=True, timeout=None):
        """Remove and return an item from the queue: Empty if there is none, at once or after `timeout` seconds."""
        if block:
            _check(timeout)
        if not self._qsize():
            if self.is_shutdown:
                raise ShutDown
            if block:
                _wait(timeout, "an item of an empty queue")
            raise Empty
        return self._get()

    def put_nowait(self, item):
        """Put an item into the queue without blocking."""
        return self.put(item, block=False)

    def get_nowait(self):
        """Remove and return an item from the queue without blocking."""
        return self.get(block=False)

    def task_done(self):
        """Indicate that a formerly enqueued task is complete."""
        if self.unfinished_tasks <= 0:
            raise ValueError("task_done() called too many times")
        self.unfinished_tasks -= 1

    def join(self):
        """Block until all items in the queue have been gotten and processed."""
        if self.unfinished_tasks:
            _wait_forever("the tasks of a queue")

    def shutdown(self, immediate=False):
        """Shut-down the queue, making queue gets and puts raise ShutDown; `immediate` empties it."""
        self.is_shutdown = True
        if immediate:
            while self._qsize():
                self._get()
                if self.unfinished_tasks > 0:
                    self.unfinished_tasks -= 1


def _check(timeout):
    if timeout is not None and timeout < 0:
        raise ValueError("'timeout' must be a non-negative number")


def _wait(timeout, what):
    if timeout is None:
        _wait_forever(what)
    _pass_time(timeout)


class PriorityQueue(Queue):
    """Variant of Queue that retrieves open entries in priority order (lowest first)."""

    def _init(self, maxsize):
        self.queue = []

    def _put(self, item):
        heapq.heappush(self.queue, item)

    def _get(self):
        return heapq.heappop(self.queue)


class LifoQueue(Queue):
    """Variant of Queue that retrieves most recently added entries first."""

    def _init(self, maxsize):
        self.queue = []

    def _get(self):
        return self.queue.pop()


class SimpleQueue:
    """Simple, unbounded, reentrant FIFO queue."""

    __module__ = "_queue"
    __class_getitem__ = classmethod(types.GenericAlias)

    def __init__(self):
        self._items = deque()

    def put(self, /, item, block=True, timeout=None):
        """Put the item on the queue."""
        self._items.append(item)

    def put_nowait(self, /, item):
        """Put the item on the queue."""
        self._items.append(item)

    def get(self, /, block=True, timeout=None):
        """Remove and return an item from the queue."""
        if block:
            _check(timeout)
        if not self._items:
            if block:
                _wait(timeout, "an item of an empty queue")
            raise Empty
        return self._items.popleft()

    def get_nowait(self, /):
        """Remove and return an item from the queue without blocking."""
        return self.get(block=False)

    def empty(self, /):
        """Return True if the queue is empty, False otherwise."""
        return not self._items

    def qsize(self, /):
        """Return the approximate size of the queue."""
        return len(self._items)
