e, f = ValueError(1), ValueError(1)
print(e == f, e == e, hash(e) == hash(e), {e: 1}[e], isinstance(e, Exception), issubclass(KeyError, LookupError), e in [f, e], bool(e))
