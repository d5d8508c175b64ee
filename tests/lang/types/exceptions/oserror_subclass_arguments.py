print(FileNotFoundError("x"), repr(FileNotFoundError(2, "no")), PermissionError(1, 2, 3), TimeoutError().errno, ConnectionError("c").args, BlockingIOError(11, "m", 5).characters_written)
