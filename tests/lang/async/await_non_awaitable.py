def run(co):
    try:
        co.send(None)
    except StopIteration as e:
        return e.value
async def f(x): return await x
class BadAwait:
    def __await__(self): return 5
class ListAwait:
    def __await__(self): return [1]
class CoroAwait:
    def __await__(self): return f(1)
try:
    run(f(5))
except Exception as error:
    print(type(error).__name__, error)
try:
    run(f(None))
except Exception as error:
    print(type(error).__name__, error)
try:
    run(f([1]))
except Exception as error:
    print(type(error).__name__, error)
try:
    run(f(BadAwait()))
except Exception as error:
    print(type(error).__name__, error)
try:
    run(f(ListAwait()))
except Exception as error:
    print(type(error).__name__, error)
def g(): yield 1
try:
    run(f(g()))
except Exception as error:
    print(type(error).__name__, error)
