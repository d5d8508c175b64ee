"""What the program runs on: a sandbox, the same on every machine."""

import sys
from collections import namedtuple

_Uname = namedtuple("uname_result", "system node release version machine")


class uname_result(_Uname):
    """What uname() gives; `processor` is the sixth item."""

    __slots__ = ()

    @property
    def processor(self):
        """The name of the processor."""
        return ""

    def __iter__(self):
        yield from super().__iter__()
        yield self.processor

    def __len__(self):
        return 6


def uname():
    """Fairly portable uname interface."""
    return uname_result("wardian", "", "", "", "wasm32")


def system():
    """Returns the system/OS name."""
    return "wardian"


def node():
    """Returns the computer's network name: none."""
    return ""


def release():
    """Returns the system's release: none."""
    return ""


def version():
    """Returns the system's release version: none."""
    return ""


def machine():
    """Returns the machine type."""
    return "wasm32"


def processor():
    """Returns the (true) processor name: none."""
    return ""


def architecture(executable="", bits="", linkage=""):
    """Queries the given executable for various architecture information: (bits, linkage)."""
    return bits or "32bit", linkage


def platform(aliased=False, terse=False):
    """Returns a single string identifying the underlying platform."""
    return "wardian" if terse else f"wardian-wasm32-{python_version()}"


def python_implementation():
    """Returns a string identifying the Python implementation."""
    return "wardian"


def python_version():
    """Returns the Python version as string 'major.minor.patchlevel'."""
    return ".".join([str(part) for part in sys.version_info[:3]])


def python_version_tuple():
    """Returns the Python version as tuple (major, minor, patchlevel) of strings."""
    return tuple(python_version().split("."))


def python_branch():
    """Returns a string identifying the branch of the implementation."""
    return ""


def python_revision():
    """Returns a string identifying the revision of the implementation."""
    return ""


def python_build():
    """Returns a tuple (buildno, builddate) of strings."""
    return "", ""


def python_compiler():
    """Returns a string identifying the compiler used for compiling the interpreter."""
    return "Zig"


def libc_ver(executable=None, lib="", version="", chunksize=16384):
    """The C library: none."""
    return lib, version


def mac_ver(release="", versioninfo=("", "", ""), machine=""):
    """The version of macOS: none."""
    return release, versioninfo, machine


def win32_ver(release="", version="", csd="", ptype=""):
    """The version of Windows: none."""
    return release, version, csd, ptype
