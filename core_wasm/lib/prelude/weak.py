"""Weak references: what they give after a collection, and the callbacks of those whose objects have died. Finalisers."""


def _weak_call(reference):
    _weak_collect()
    return _weak_referent(reference)


def _weak_collect():
    _gc_collect()
    # The collection happens at a call; then callbacks are due.
    _weak_run_due()
    # A finaliser may leave more to finalise, and so on without end.
    rounds = _finalizable_count() + 100
    while rounds and _has_dead():
        rounds -= 1
        _run_finalizers()
        _gc_collect()
        _weak_run_due()


def _weak_run_due():
    for reference in _weak_take_due():
        callback = _weak_callback(reference)
        try:
            callback(reference)
        except BaseException as error:
            what = f"Exception ignored while calling weakref callback {callback!r}"
            _report_unraisable(error, what)


def _weak_hash(reference):
    """Kept, for the time when the object is gone."""
    found = hash(_weak_referent(reference))
    _weak_keep_hash(reference, found)
    return found


async def _some_coroutine():
    pass


_GeneratorType = type((lambda: (yield))())
_CoroutineType = type(_some_coroutine())


def _finalize_all():
    """At the end of a run."""
    _weak_collect()


def _run_finalizers():
    try:
        while dead := _take_dead():
            _finalize(dead[0])
            dead = None
    finally:
        _finalizers_done()


def _finalize(dead):
    kind = type(dead)
    try:
        if kind is _GeneratorType:
            what = f"Exception ignored while closing generator {dead!r}"
            dead.close()
        elif kind is _CoroutineType:
            what = f"Exception ignored while closing coroutine {dead!r}"
            if _is_unstarted(dead):
                _warn_unawaited(dead)
            else:
                dead.close()
        else:
            finalizer = getattr(kind, "__del__", None)
            if finalizer is None:
                return
            what = f"Exception ignored while calling deallocator {finalizer!r}"
            finalizer(dead)
    except BaseException as error:
        _report_unraisable(error, what)


def _warn_unawaited(coroutine):
    _import_module("warnings").warn(
        f"coroutine '{coroutine.__qualname__}' was never awaited", RuntimeWarning, source=coroutine
    )


def _report_unraisable(error, what):
    sys = _import_module("sys")
    hook = getattr(sys, "unraisablehook", None)
    if hook is None:
        return
    try:
        hook(_Unraisable((type(error), error, error.__traceback__, what, None)))
    except BaseException:
        pass


class _Unraisable(tuple):
    exc_type = property(lambda self: self[0])
    exc_value = property(lambda self: self[1])
    exc_traceback = property(lambda self: self[2])
    err_msg = property(lambda self: self[3])
    object = property(lambda self: self[4])


_Unraisable.__name__ = _Unraisable.__qualname__ = "UnraisableHookArgs"
