print(bool(5) is True, (1 == 1) is True, (1 > 2) is False, isinstance(True, int), issubclass(bool, int), bool.__mro__)
