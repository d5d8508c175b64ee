import threading, queue, time
from concurrent.futures import ThreadPoolExecutor, as_completed, wait, Future
import concurrent.futures
def sq(x):
    if x == 3: raise ValueError("three")
    return x * x
with ThreadPoolExecutor(max_workers=4) as ex:
    fs = [ex.submit(sq, i) for i in range(5)]
    for f in as_completed(fs):
        pass
    print([f.exception() or f.result() for f in fs], [f.done() for f in fs])
    print(list(ex.map(sq, [1, 2], timeout=3)), list(ex.map(pow, [2, 3], [3, 2])))
    try: list(ex.map(sq, [2, 3, 4]))
    except ValueError as e: print("map", e)
    done, pending = wait(fs); print(len(done), len(pending))
    fs[0].add_done_callback(lambda f: print("cb", f.result()))
    try: fs[3].result()
    except ValueError as e: print(e)
try: ex.submit(sq, 1)
except RuntimeError as e: print(e)
f = Future(); print(f.cancel(), f.cancelled(), f.done())
try: f.result()
except concurrent.futures.CancelledError as e: print(type(e).__module__, type(e).__name__)
try: Future().result(timeout=0.01)
except concurrent.futures.TimeoutError as e: print("timeout", type(e).__name__)
try: ThreadPoolExecutor(0)
except ValueError as e: print(e)
q = queue.Queue(2); q.put(1); q.put(2); print(q.full(), q.qsize(), q.get(), q.empty())
try: q.put(3); q.put_nowait(4)
except queue.Full as e: print("Full", repr(e))
q.get(); q.get(); 
try: q.get_nowait()
except queue.Empty as e: print("Empty", type(e).__module__)
try: q.get(timeout=0.01)
except queue.Empty: print("Empty")
for _ in range(3): q.task_done()
try: q.task_done()
except ValueError as e: print(e)
p = queue.PriorityQueue(); [p.put(x) for x in (3, 1, 2)]; print([p.get() for _ in range(3)])
l = queue.LifoQueue(); [l.put(x) for x in "abc"]; print([l.get() for _ in range(3)])
s = queue.SimpleQueue(); s.put(1); print(s.get(), s.empty())
lock = threading.Lock()
with lock: print(lock.locked(), lock.acquire(blocking=False), lock.acquire(timeout=0.01))
print(lock.locked())
try: lock.release()
except RuntimeError as e: print(e)
r = threading.RLock()
with r:
    with r: print("reentrant")
try: r.release()
except RuntimeError as e: print(e)
e = threading.Event(); print(e.is_set(), e.wait(0.01)); e.set(); print(e.wait())
loc = threading.local(); loc.x = 1; print(loc.x)
print(threading.current_thread().name, threading.main_thread() is threading.current_thread(), threading.active_count(), threading.current_thread().daemon, len(threading.enumerate()))
t = threading.Thread(target=sq, args=(2,), name="T"); print(t.name, t.is_alive(), t.daemon)
sem = threading.Semaphore(2); sem.acquire(); sem.acquire(); print(sem.acquire(blocking=False)); sem.release(); print(sem.acquire())
b = threading.BoundedSemaphore(1)
try: b.release()
except ValueError as e: print(e)
c = threading.Condition()
with c: print(c.wait(0.01)); c.notify_all()
import sched
log = []
sc = sched.scheduler(lambda: len(log), lambda d: log.append("d") if d else None)
sc.enter(2, 1, log.append, ("two",)); sc.enter(1, 2, log.append, ("one b",)); sc.enter(1, 1, log.append, ("one a",)); ev = sc.enter(3, 1, print); sc.cancel(ev)
print(len(sc.queue), sc.empty()); sc.run(); print(log)
import atexit, timeit
print(atexit.register(print) is print); atexit.unregister(print)
print(timeit.timeit("x = 1", number=5) >= 0, len(timeit.repeat("pass", number=2, repeat=3)), timeit.Timer(lambda: 3).timeit(2) >= 0, timeit.timeit("y", setup="y = 3", number=1) >= 0, timeit.timeit("z", globals={"z": 1}, number=1) >= 0)
