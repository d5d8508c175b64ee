print(len.__name__, len.__qualname__, len.__module__, [].append.__name__, [].append.__qualname__, "".join.__self__ == "", len.__self__.__name__, str.upper.__name__, str.upper.__qualname__)
