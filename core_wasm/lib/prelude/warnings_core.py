"""Issuing warnings: what `warnings.warn` does, without frames of its own in tracebacks.

The state is that of the library's `warnings`, which the program may change: its filters, its `showwarning`.
"""

_INTERNAL_FRAMES = "importlib", "_bootstrap"


def _warnings_state():
    module = _modules().get("warnings")
    return (_baked_modules()["warnings"] if module is None else module).__dict__


def _warn_of_code_kind():
    _warn(
        "Assigning a code object of non-matching type is deprecated "
        "(e.g., from a generator to a plain function)",
        DeprecationWarning,
    )


@_public("_warnings", "warn")
def _warn(message, category=None, stacklevel=1, source=None, *, skip_file_prefixes=()):
    """Issue a warning, or maybe ignore it or raise an exception.

    message
      Text of the warning message.
    category
      The Warning category subclass. Defaults to UserWarning.
    stacklevel
      How far up the call stack to make this warning appear. A value of 2 for
      example attributes the warning to the caller of the code calling warn().
    source
      If supplied, the destroyed object which emitted a ResourceWarning
    skip_file_prefixes
      An optional tuple of module filename prefixes indicating frames to skip
      during stacklevel computations for stack frame attribution.
    """
    stacklevel = _index_of(stacklevel)
    if not isinstance(skip_file_prefixes, tuple):
        kind = _class_of(skip_file_prefixes).__name__
        raise TypeError(f"warn() argument 'skip_file_prefixes' must be tuple, not {kind}")
    for prefix in skip_file_prefixes:
        if not isinstance(prefix, str):
            raise TypeError(f"Found non-str '{_class_of(prefix).__name__}' in skip_file_prefixes.")
    if isinstance(message, Warning):
        category = _class_of(message)
    elif category is None:
        category = UserWarning
    if not isinstance(category, type) or not issubclass(category, Warning):
        raise TypeError(f"category must be a Warning subclass, not '{_class_of(category).__name__}'")
    if skip_file_prefixes:
        stacklevel = max(stacklevel, 2)
    frame = _caller_frame(0)
    counts_all = stacklevel <= 0 or frame is not None and _is_internal_frame(frame, ())
    for _ in range(stacklevel - 1):
        if frame is None:
            break
        frame = frame.f_back
        while not counts_all and frame is not None and _is_internal_frame(frame, skip_file_prefixes):
            frame = frame.f_back
    if frame is None:
        namespace, filename, line = _baked_modules()["sys"].__dict__, "<sys>", 0
    else:
        namespace, filename, line = frame.f_globals, frame.f_code.co_filename, frame.f_lineno
    registry = namespace.setdefault("__warningregistry__", {})
    _warn_at(message, category, filename, line, namespace.get("__name__", "<string>"), registry, source)


def _index_of(value):
    index = _type_lookup(_class_of(value), "__index__")
    if index is None:
        raise TypeError(f"'{_class_of(value).__name__}' object cannot be interpreted as an integer")
    return value if isinstance(value, int) else _bind(index, value)()


def _is_internal_frame(frame, prefixes):
    filename = frame.f_code.co_filename
    return all([part in filename for part in _INTERNAL_FRAMES]) or bool(prefixes) and filename.startswith(prefixes)


@_public("_warnings", "warn_explicit")
def _warn_explicit(
    message, category, filename, lineno, module=None, registry=None, module_globals=None, source=None
):  # fmt: skip
    """Issue a warning, or maybe ignore it or raise an exception, for a place that the caller names."""
    if module is None:
        module = filename or "<unknown>"
        if module[-3:].lower() == ".py":
            module = module[:-3]
    if registry is not None and not isinstance(registry, dict):
        raise TypeError("'registry' must be a dict or None")
    _warn_at(message, category, filename, lineno, module, {} if registry is None else registry, source)


def _warn_at(message, category, filename, line, module, registry, source):
    state = _warnings_state()
    if registry.get("version", 0) != state["_filters_version"]:
        registry.clear()
        registry["version"] = state["_filters_version"]
    if isinstance(message, Warning):
        text, category = str(message), _class_of(message)
    else:
        text, message = message, category(message)
    key = text, category, line
    if registry.get(key):
        return
    action, chosen = _warning_action(state, text, category, module, line)
    if action == "ignore":
        return
    if action == "error":
        raise message
    if action == "once":
        registry[key] = 1
        shown, key = state["onceregistry"], (text, category)
    elif action == "module":
        registry[key] = 1
        shown, key = registry, (text, category, 0)
    elif action == "default":
        shown = registry
    elif action in ("always", "all"):
        shown = None
    else:
        raise RuntimeError(f"Unrecognized action ({action!r}) in warnings.filters:\n {chosen!r}")
    if shown is not None:
        if shown.get(key):
            return
        shown[key] = 1
    state["_showwarnmsg"](state["WarningMessage"](message, category, filename, line, source=source))


def _warning_action(state, text, category, module, line):
    for item in state["filters"]:
        action, message, kind, place, number = item
        if not issubclass(category, kind) or number and number != line:
            continue
        if _warning_matches(message, text) and _warning_matches(place, module):
            return action, item
    return state["defaultaction"], None


def _warning_matches(wanted, text):
    """Filters hold compiled patterns; those that were put in by hand may hold a str."""
    if wanted is None:
        return True
    if isinstance(wanted, str):
        return wanted == text
    return wanted.match(text) is not None
