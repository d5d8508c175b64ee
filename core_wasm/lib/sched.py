"""A generally useful event scheduler class: functions that are called at a time, in order of time and priority."""

import heapq
import time
from collections import namedtuple
from itertools import count

__all__ = ["scheduler"]

Event = namedtuple("Event", "time, priority, sequence, action, argument, kwargs")
_ABSENT = object()


class scheduler:
    """Events, a clock (`timefunc`) and something that waits for it (`delayfunc`)."""

    def __init__(self, timefunc=time.monotonic, delayfunc=time.sleep):
        self._queue = []
        self._numbers = count()
        self.timefunc = timefunc
        self.delayfunc = delayfunc

    def enterabs(self, time, priority, action, argument=(), kwargs=_ABSENT):
        """Enter a new event in the queue at an absolute time. Returns an ID for it, with which it can be removed."""
        event = Event(
            time, priority, next(self._numbers), action, argument, {} if kwargs is _ABSENT else kwargs
        )
        heapq.heappush(self._queue, event)
        return event

    def enter(self, delay, priority, action, argument=(), kwargs=_ABSENT):
        """A variant that specifies the time as a relative time."""
        return self.enterabs(self.timefunc() + delay, priority, action, argument, kwargs)

    def cancel(self, event):
        """Remove an event from the queue; ValueError if it is not there."""
        self._queue.remove(event)
        heapq.heapify(self._queue)

    def empty(self):
        """Check whether the queue is empty."""
        return not self._queue

    def run(self, blocking=True):
        """Execute events until the queue is empty; without blocking those that are due, and return when the next is."""
        while self._queue:
            when, _, _, action, argument, kwargs = self._queue[0]
            now = self.timefunc()
            if when > now:
                if not blocking:
                    return when - now
                self.delayfunc(when - now)
            else:
                heapq.heappop(self._queue)
                action(*argument, **kwargs)
                self.delayfunc(0)

    @property
    def queue(self):
        """An ordered list of upcoming events."""
        return sorted(self._queue)
