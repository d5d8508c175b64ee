# _thread: locks and identities; hooks of threading are kept.
import _thread
import threading

lock = _thread.allocate_lock()
print(lock.acquire(), lock.locked(), lock.acquire(False), isinstance(lock, _thread.LockType))
lock.release()
with lock:
    print(lock.locked())
print(_thread.get_ident() == threading.get_ident(), _thread.error is RuntimeError, _thread.TIMEOUT_MAX > 1e6)
recursive = _thread.RLock()
with recursive, recursive:
    print(type(recursive).__name__)
threading.settrace(print)
print(threading.gettrace() is print, threading.getprofile())
try:
    _thread.exit()
except SystemExit:
    print("exit")
