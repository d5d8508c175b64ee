import queue

for make in [queue.Queue, queue.LifoQueue, queue.PriorityQueue]:
    q = make()
    q.put(2)
    q.put(1)
    q.shutdown()
    for _ in range(3):
        try:
            print(make.__name__, q.get())
        except queue.ShutDown as error:
            print(repr(error), isinstance(error, queue.Empty))
    try:
        q.put(3)
    except queue.ShutDown as error:
        print(repr(error))
    q.task_done()
    q.task_done()
    q.join()

q = queue.Queue(maxsize=1)
q.put(1)
q.shutdown(immediate=True)
print(q.qsize(), q.empty())
for call in [q.get_nowait, lambda: q.put_nowait(1), lambda: q.get(timeout=1), lambda: q.put(1, block=False)]:
    try:
        call()
    except queue.ShutDown as error:
        print(type(error).__name__, error.args)
q.join()
print(issubclass(queue.ShutDown, Exception), queue.ShutDown.__mro__[1], queue.ShutDown.__doc__ is not None)
