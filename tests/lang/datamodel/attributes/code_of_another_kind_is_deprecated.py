import warnings
def plain(): pass
def generator(): yield
async def coroutine(): pass
async def async_generator(): yield
functions = plain, generator, coroutine, async_generator
for source in functions:
    for target in functions:
        before = target.__code__
        with warnings.catch_warnings(record=True) as seen:
            warnings.simplefilter("always")
            target.__code__ = source.__code__
            print(source.__name__, target.__name__, [str(w.message) for w in seen], [w.category.__name__ for w in seen])
            target.__code__ = before
