# outcome: raised:ImportError | raised:ModuleNotFoundError
import ctypes
