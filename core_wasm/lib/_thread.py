"""What threading is built on, as far as one thread needs it: starting another one is refused."""

from threading import TIMEOUT_MAX, Lock, RLock, get_ident, get_native_id, stack_size
from threading import ExceptHookArgs as _ExceptHookArgs
from threading import excepthook as _excepthook
from threading import local as _local

from _prelude import _NO_THREADS

error = RuntimeError
LockType = lock = Lock


def allocate_lock():
    """Create a new lock object."""
    return Lock()


allocate = allocate_lock


def start_new_thread(function, args, kwargs={}, /):
    """Start a new thread: refused."""
    raise RuntimeError(f"can't start new thread: {_NO_THREADS}")


start_new = start_new_thread


def exit():
    """Raise SystemExit, which ends a thread."""
    raise SystemExit


exit_thread = exit


def interrupt_main(signum=2, /):
    """Simulate the arrival of a signal: KeyboardInterrupt."""
    raise KeyboardInterrupt


def daemon_threads_allowed():
    """Return True if daemon threads are allowed: there are none."""
    return False


def _count():
    return 0
