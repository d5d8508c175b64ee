import threading, queue, concurrent.futures

def attempt(call):
    try:
        print(call())
    except RuntimeError as error:
        print(type(error).__name__, error)

attempt(threading.Thread(target=print).start)
attempt(threading.Timer(1, print).start)
lock = threading.Lock()
lock.acquire()
attempt(lock.acquire)
attempt(threading.Event().wait)
attempt(queue.Queue().get)
attempt(concurrent.futures.Future().result)
