"""Locks, events and thread-local values, for programs that are written for several threads.

A sandboxed program has one thread. Everything that guards against others works, and never has to wait: what could only be
ended by another thread raises RuntimeError instead of waiting forever. `Thread.start()` refuses.
"""

import operator

from _prelude import _NO_THREADS

__all__ = [
    "get_ident", "active_count", "Condition", "current_thread", "enumerate", "main_thread", "TIMEOUT_MAX", "Event",
    "Lock", "RLock", "Semaphore", "BoundedSemaphore", "Thread", "Barrier", "BrokenBarrierError", "Timer", "ThreadError",
    "local", "stack_size", "excepthook", "ExceptHookArgs", "get_native_id", "settrace", "setprofile", "gettrace", "getprofile",
    "settrace_all_threads", "setprofile_all_threads",
]  # fmt: skip

ThreadError = RuntimeError
TIMEOUT_MAX = 9223372036.0
_IDENT = 1


def _wait_forever(what):
    raise RuntimeError(f"waiting for {what} would never end: {_NO_THREADS}")


def _pass_time(timeout):
    """Waits as long as a thread would for something that does not come."""
    import time

    if timeout is not None and timeout > 0:
        time.sleep(timeout)
    return False


class Lock:
    """A primitive lock: it is taken or not."""

    __slots__ = ("_taken", "__weakref__")

    def __init__(self):
        self._taken = False

    def acquire(self, blocking=True, timeout=-1):
        """Acquire the lock. If it is taken: False without blocking, or after `timeout` seconds."""
        if not blocking and timeout != -1:
            raise ValueError("can't specify a timeout for a non-blocking call")
        if timeout < 0 and timeout != -1:
            raise ValueError("timeout value must be a non-negative number")
        if not self._taken:
            self._taken = True
            return True
        if not blocking:
            return False
        return _wait_forever("a lock that is held") if timeout == -1 else _pass_time(timeout)

    def release(self):
        """Release the lock."""
        if not self._taken:
            raise RuntimeError("release unlocked lock")
        self._taken = False

    def locked(self):
        """Return whether the lock is taken."""
        return self._taken

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *error):
        self.release()

    def __repr__(self):
        state = "locked" if self._taken else "unlocked"
        return f"<{state} _thread.lock object at {id(self):#x}>"


class RLock:
    """A lock that its owner may acquire again."""

    __slots__ = ("_count", "__weakref__")

    def __init__(self):
        self._count = 0

    def acquire(self, blocking=True, timeout=-1):
        """Acquire the lock, once more if it is taken already."""
        self._count += 1
        return True

    def release(self):
        """Release the lock once."""
        if not self._count:
            raise RuntimeError("cannot release un-acquired lock")
        self._count -= 1

    def locked(self):
        """Return whether the lock is taken."""
        return self._count > 0

    def _is_owned(self):
        return self._count > 0

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *error):
        self.release()

    def __repr__(self):
        state = "locked" if self._count else "unlocked"
        return f"<{state} _thread.RLock object owner={_IDENT if self._count else 0} count={self._count} at {id(self):#x}>"


Lock.__module__ = RLock.__module__ = "_thread"
Lock.__name__ = Lock.__qualname__ = "lock"


class Condition:
    """A lock, and threads that wait until they are notified: nobody else is there to do that."""

    def __init__(self, lock=None):
        self._lock = RLock() if lock is None else lock
        self.acquire = self._lock.acquire
        self.release = self._lock.release

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *error):
        return self._lock.__exit__(*error)

    def __repr__(self):
        return f"<Condition({self._lock!r}, 0)>"

    def wait(self, timeout=None):
        """Wait until notified or until a timeout occurs."""
        if not self._lock.locked():
            raise RuntimeError("cannot wait on un-acquired lock")
        return _wait_forever("a notification") if timeout is None else _pass_time(timeout)

    def wait_for(self, predicate, timeout=None):
        """Wait until a condition evaluates to True."""
        result = predicate()
        if not result:
            self.wait(timeout)
            result = predicate()
        return result

    def notify(self, n=1):
        """Wake up one or more threads waiting on this condition."""
        if not self._lock.locked():
            raise RuntimeError("cannot notify on un-acquired lock")

    def notify_all(self):
        """Wake up all threads waiting on this condition."""
        self.notify()


class Semaphore:
    """A counter that is taken from and added to, and never below zero."""

    def __init__(self, value=1):
        if value < 0:
            raise ValueError("semaphore initial value must be >= 0")
        self._value = value

    def __repr__(self):
        cls = type(self)
        return f"<{cls.__module__}.{cls.__qualname__} at {id(self):#x}: value={self._value}>"

    def acquire(self, blocking=True, timeout=None):
        """Acquire a semaphore, decrementing the internal counter by one."""
        if not blocking and timeout is not None:
            raise ValueError("can't specify timeout for non-blocking acquire")
        if self._value > 0:
            self._value -= 1
            return True
        if not blocking:
            return False
        return _wait_forever("a semaphore at zero") if timeout is None else _pass_time(timeout)

    __enter__ = acquire

    def release(self, n=1):
        """Release a semaphore, incrementing the internal counter by one or more."""
        if n < 1:
            raise ValueError("n must be one or more")
        self._value += n

    def __exit__(self, *error):
        self.release()


class BoundedSemaphore(Semaphore):
    """A semaphore that raises ValueError if it is released more often than acquired."""

    def __init__(self, value=1):
        super().__init__(value)
        self._initial_value = value

    def __repr__(self):
        cls = type(self)
        return f"<{cls.__module__}.{cls.__qualname__} at {id(self):#x}: value={self._value}/{self._initial_value}>"

    def release(self, n=1):
        """Release a semaphore, incrementing the internal counter by one or more."""
        if n < 1:
            raise ValueError("n must be one or more")
        if self._value + n > self._initial_value:
            raise ValueError("Semaphore released too many times")
        self._value += n


class Event:
    """A flag that can be set, cleared and waited for."""

    def __init__(self):
        self._flag = False

    def __repr__(self):
        cls = type(self)
        return f"<{cls.__module__}.{cls.__qualname__} at {id(self):#x}: {'set' if self._flag else 'unset'}>"

    def is_set(self):
        """Return true if and only if the internal flag is true."""
        return self._flag

    isSet = is_set

    def set(self):
        """Set the internal flag to true."""
        self._flag = True

    def clear(self):
        """Reset the internal flag to false."""
        self._flag = False

    def wait(self, timeout=None):
        """Block until the internal flag is true."""
        if self._flag:
            return True
        return _wait_forever("an event that is not set") if timeout is None else _pass_time(timeout)


class BrokenBarrierError(RuntimeError):
    """Raised when a barrier is broken."""


class Barrier:
    """A point that a number of threads have to reach: with one thread, only a barrier for one can be passed."""

    def __init__(self, parties, action=None, timeout=None):
        if parties < 1:
            raise ValueError("parties must be >= 1")
        self.parties = parties
        self.broken = False
        self.n_waiting = 0
        self._action = action
        self._timeout = timeout

    def wait(self, timeout=None):
        """Wait for the barrier."""
        if self.broken:
            raise BrokenBarrierError
        if self.parties == 1:
            if self._action is not None:
                self._action()
            return 0
        timeout = self._timeout if timeout is None else timeout
        if timeout is None:
            _wait_forever("the other parties of a barrier")
        _pass_time(timeout)
        self.broken = True
        raise BrokenBarrierError

    def reset(self):
        """Reset the barrier to the initial state."""
        self.broken = False

    def abort(self):
        """Place the barrier into a 'broken' state."""
        self.broken = True


class local:
    """Thread-local data: the attributes of an object, since there is one thread."""

    def __new__(cls, /, *args, **kwargs):
        if (args or kwargs) and cls.__init__ is object.__init__:
            raise TypeError("Initialization arguments are not supported")
        return object.__new__(cls)


# Threads.

_counter = [0]


class Thread:
    """A thread of control, which cannot be started here."""

    def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None, context=None):
        assert group is None, "group argument must be None for now"
        if name is None:
            _counter[0] += 1
            name = f"Thread-{_counter[0]}"
            if target is not None and hasattr(target, "__name__"):
                name += f" ({target.__name__})"
        self._target, self._args, self._kwargs = target, args, {} if kwargs is None else kwargs
        self._name = str(name)
        self._daemon = bool(daemon)
        self._ident = None
        self._started = False

    def __repr__(self):
        daemon = " daemon" if self._daemon else ""
        ident = f" {self._ident}" if self._ident is not None else ""
        return f"<{type(self).__name__}({self._name}, {'started' if self._started else 'initial'}{daemon}{ident})>"

    def start(self):
        """Start the thread's activity: refused."""
        raise RuntimeError(f"can't start new thread: {_NO_THREADS}")

    def run(self):
        """What the thread would do; calling it does it here and now."""
        try:
            if self._target is not None:
                self._target(*self._args, **self._kwargs)
        finally:
            del self._target, self._args, self._kwargs

    def join(self, timeout=None):
        """Wait until the thread terminates."""
        if not self._started:
            raise RuntimeError("cannot join thread before it is started")
        raise RuntimeError("cannot join current thread")

    @property
    def name(self):
        """A string used for identification purposes only."""
        return self._name

    @name.setter
    def name(self, name):
        self._name = str(name)

    @property
    def ident(self):
        """Thread identifier of this thread or None if it has not been started."""
        return self._ident

    native_id = ident

    def is_alive(self):
        """Return whether the thread is alive."""
        return self._started

    @property
    def daemon(self):
        """A boolean value indicating whether this thread is a daemon thread."""
        return self._daemon

    @daemon.setter
    def daemon(self, daemonic):
        self._daemon = bool(daemonic)

    def getName(self):
        """Return the name. Deprecated: use the name attribute."""
        return self.name

    def setName(self, name):
        """Set the name. Deprecated: use the name attribute."""
        self.name = name

    def isDaemon(self):
        """Return whether it is a daemon. Deprecated: use the daemon attribute."""
        return self.daemon

    def setDaemon(self, daemonic):
        """Set whether it is a daemon. Deprecated: use the daemon attribute."""
        self.daemon = daemonic


class Timer(Thread):
    """Call a function after a specified number of seconds: cannot be started here."""

    def __init__(self, interval, function, args=None, kwargs=None):
        super().__init__()
        self.interval = interval
        self.function = function
        self.args = [] if args is None else args
        self.kwargs = {} if kwargs is None else kwargs

    def cancel(self):
        """Stop the timer if it hasn't finished yet."""


class _MainThread(Thread):
    def __init__(self):
        super().__init__(name="MainThread", daemon=False)
        self._ident = _IDENT
        self._started = True


_main = _MainThread()


def current_thread():
    """Return the current Thread object: the main one."""
    return _main


def main_thread():
    """Return the main thread object."""
    return _main


def get_ident():
    """Return a non-zero integer that uniquely identifies the current thread."""
    return _IDENT


def get_native_id():
    """Return a non-negative integer identifying the thread as reported by the OS."""
    return _IDENT


def active_count():
    """Return the number of Thread objects currently alive."""
    return 1


def enumerate():
    """Return a list of all Thread objects currently alive."""
    return [_main]


def stack_size(size=0):
    """Return the thread stack size used when creating new threads."""
    return 0


class ExceptHookArgs(tuple):
    """Type used to pass arguments to threading.excepthook."""

    __slots__ = ()
    __module__ = "_thread"

    exc_type, exc_value, exc_traceback, thread = [property(operator.itemgetter(at)) for at in range(4)]

    def __new__(cls, args, /):
        args = tuple(args)
        if len(args) != 4:
            raise TypeError(f"_thread._ExceptHookArgs() takes a 4-sequence ({len(args)}-sequence given)")
        return tuple.__new__(cls, args)


_hooks = {}


def _hook(kind):
    def set_hook(func):
        _hooks[kind] = func

    def get_hook():
        return _hooks.get(kind)

    set_hook.__doc__ = f"Set a {kind} function for all threads started from the threading module: there are none."
    get_hook.__doc__ = f"Get the {kind} function as set by threading.set{kind}()."
    for function, name in ((set_hook, f"set{kind}"), (get_hook, f"get{kind}")):
        function.__name__ = function.__qualname__ = name
    return set_hook, get_hook


settrace, gettrace = _hook("trace")
setprofile, getprofile = _hook("profile")
settrace_all_threads, setprofile_all_threads = settrace, setprofile


def excepthook(args, /):
    """Handle uncaught Thread.run() exception."""
    import traceback

    traceback.print_exception(args.exc_type, args.exc_value, args.exc_traceback)


__excepthook__ = excepthook


def currentThread():
    """Return the current Thread object. Deprecated: use current_thread()."""
    return _main


def activeCount():
    """Return the number of Thread objects currently alive. Deprecated: use active_count()."""
    return 1
