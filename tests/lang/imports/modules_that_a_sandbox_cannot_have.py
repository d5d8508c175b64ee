for name in "subprocess", "socket", "ctypes", "tkinter", "requests", "numpy", "pandas", "sqlite3", "wave", "nobody_knows_this":
    try:
        __import__(name)
    except ImportError as error:
        print(type(error).__name__, error.name, "|", error)
