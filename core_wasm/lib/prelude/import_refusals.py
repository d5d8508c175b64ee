"""Modules that a sandbox cannot have: what to tell the author of a program that imports one.

`import numpy` fails as CPython without numpy fails, so `except ImportError` works; the sentence after that says what to
do instead.
"""

_NO_PROCESSES = "a sandboxed program cannot start processes; ask the host for a function that runs what you need"
_NO_NETWORK = "a sandboxed program has no network; call the functions that the host gave you, or ask for one that fetches"
_NO_FILES = "a sandboxed program has no files but those of its own memory; use open, os, pathlib, shutil or tempfile"
_NO_NATIVE = "a sandboxed program cannot load machine code; use pure Python or a function of the host"
_NO_SCREEN = "a sandboxed program has no screen or keyboard; print text, or return data for the host to show"
_NO_DEVICE = "a sandboxed program cannot reach the operating system; ask the host for a function that does"
_NO_THREADS = "a sandboxed program has one thread; use asyncio, or call the functions one after the other"
_NO_PACKAGES = "packages cannot be installed here; use the standard library or a function of the host"
_NO_ARRAYS = "packages cannot be installed here; lists, array, math, statistics and fractions are available"
_NO_TABLES = "packages cannot be installed here; use lists of dicts with csv, json, itertools and statistics"
_NO_PLOTS = "packages cannot be installed here and there is no screen; return the numbers for the host to draw"
_NO_DATABASE = "a sandboxed program has no database; ask the host for a function that runs queries"
_NO_COMPRESSION = "this format is not part of the sandbox; use zlib, gzip or zipfile, or let the host pack and unpack"
_NO_TESTS = "test runners are not part of the sandbox; use assert statements"
_NO_INTERNALS = "the interpreter's inner workings are not part of the sandbox"

_REFUSALS = {
    _NO_PROCESSES: "subprocess multiprocessing pty sh pexpect invoke fabric paramiko docker",
    _NO_NETWORK: """socket ssl select selectors socketserver http.client http.server http.cookies http.cookiejar
        urllib.request urllib.robotparser urllib3 requests httpx aiohttp websockets ftplib imaplib poplib smtplib telnetlib nntplib
        xmlrpc wsgiref asyncore asynchat webbrowser flask fastapi django starlette uvicorn bottle tornado boto3 openai
        anthropic selenium playwright""",
    _NO_FILES: "mmap dbm zipapp zipimport watchdog",
    _NO_NATIVE: "ctypes _ctypes cffi cython numba llvmlite pybind11",
    _NO_SCREEN: "tkinter _tkinter turtle turtledemo curses readline pygame PyQt5 PyQt6 PySide6 kivy idlelib rlcompleter",
    _NO_DEVICE: """fcntl grp pwd posix nt msvcrt winreg winsound resource syslog termios tty signal crypt spwd
        psutil faulthandler""",
    _NO_THREADS: "greenlet gevent eventlet",
    _NO_PACKAGES: "pip setuptools pkg_resources ensurepip venv distutils site wheel poetry virtualenv",
    _NO_ARRAYS: "numpy scipy sympy torch tensorflow jax sklearn cupy numexpr mpmath networkx",
    _NO_TABLES: "pandas polars pyarrow dask openpyxl xlrd xlsxwriter tabulate",
    _NO_PLOTS: "matplotlib seaborn plotly bokeh altair PIL cv2 skimage imageio",
    _NO_DATABASE: "sqlite3 _sqlite3 sqlalchemy psycopg2 psycopg pymysql pymongo redis",
    _NO_COMPRESSION: "bz2 lzma tarfile compression brotli zstandard",
    _NO_TESTS: "pytest hypothesis nose",
    _NO_INTERNALS: """dis opcode symtable tracemalloc cProfile profile pstats trace bdb pdb pickletools py_compile
        compileall modulefinder runpy pkgutil code codeop _imp imp""",
}
_REFUSED_MODULES = {name: sentence for sentence, names in _REFUSALS.items() for name in names.split()}


def _not_found(name):
    """The ModuleNotFoundError for a module that is not here."""
    message = f"No module named {name!r}"
    front = name.partition(".")[0]
    sentence = _REFUSED_MODULES.get(name) or _REFUSED_MODULES.get(front)
    if sentence is None and front in _STANDARD_MODULES:
        sentence = "this part of the standard library is not in the sandbox"
    if sentence is not None:
        message += f": {sentence}"
    return ModuleNotFoundError(message, name=name)
