"""Utility functions for copying and archiving files and directory trees, in the program's own file system."""

import collections
import fnmatch
import os
import stat

__all__ = [
    "copyfileobj", "copyfile", "copymode", "copystat", "copy", "copy2", "copytree", "move", "rmtree", "Error",
    "SpecialFileError", "disk_usage", "chown", "which", "get_terminal_size", "SameFileError", "ignore_patterns",
    "make_archive", "unpack_archive", "get_archive_formats", "get_unpack_formats",
]  # fmt: skip

COPY_BUFSIZE = 256 * 1024


class Error(OSError):
    """An error of this module; that of copytree and move holds a list of (source, target, why)."""


class SameFileError(Error):
    """Raised when source and destination are the same file."""


class SpecialFileError(OSError):
    """Raised when trying to do a kind of operation (e.g. copying) which is not supported on a special file."""


class ReadError(OSError):
    """Raised when an archive cannot be read"""


class RegistryError(Exception):
    """Raised when a registry operation with the archiving and unpacking registries fails"""


def copyfileobj(fsrc, fdst, length=0):
    """Copy data from file-like object fsrc to file-like object fdst."""
    while piece := fsrc.read(length or COPY_BUFSIZE):
        fdst.write(piece)


def copyfile(src, dst, *, follow_symlinks=True):
    """Copy data from src to dst in the most efficient way possible."""
    if os.path.exists(dst) and os.path.exists(src) and os.path.samefile(src, dst):
        raise SameFileError(f"{src!r} and {dst!r} are the same file")
    if not follow_symlinks and os.path.islink(src):
        os.symlink(os.readlink(src), dst)
        return dst
    with open(src, "rb") as source, open(dst, "wb") as target:
        copyfileobj(source, target)
    return dst


def copymode(src, dst, *, follow_symlinks=True):
    """Copy mode bits from src to dst."""
    os.chmod(dst, stat.S_IMODE(os.stat(src, follow_symlinks=follow_symlinks).st_mode), follow_symlinks=follow_symlinks)


def copystat(src, dst, *, follow_symlinks=True):
    """Copy file metadata: permission bits, last access time and last modification time."""
    follow = follow_symlinks or not (os.path.islink(src) and os.path.islink(dst))
    status = os.stat(src, follow_symlinks=follow)
    os.chmod(dst, stat.S_IMODE(status.st_mode), follow_symlinks=follow)
    os.utime(dst, ns=(status.st_atime_ns, status.st_mtime_ns), follow_symlinks=follow)


def _into(src, dst):
    """The file that is meant by a target that may be a directory."""
    return os.path.join(dst, os.path.basename(src)) if os.path.isdir(dst) else dst


def copy(src, dst, *, follow_symlinks=True):
    """Copy data and mode bits ("cp src dst"). Return the file's destination."""
    dst = _into(src, dst)
    copyfile(src, dst, follow_symlinks=follow_symlinks)
    copymode(src, dst, follow_symlinks=follow_symlinks)
    return dst


def copy2(src, dst, *, follow_symlinks=True):
    """Copy data and metadata. Return the file's destination."""
    dst = _into(src, dst)
    copyfile(src, dst, follow_symlinks=follow_symlinks)
    copystat(src, dst, follow_symlinks=follow_symlinks)
    return dst


def ignore_patterns(*patterns):
    """Function that can be used as copytree() ignore parameter: leaves out names that match one of the patterns."""

    def ignored(path, names):
        return {name for pattern in patterns for name in fnmatch.filter(names, pattern)}

    return ignored


def copytree(
    src, dst, symlinks=False, ignore=None, copy_function=copy2, ignore_dangling_symlinks=False, dirs_exist_ok=False
):
    """Recursively copy a directory tree and return the destination directory."""
    errors = []
    waiting = [(src, dst)]
    done = []
    while waiting:
        source, target = waiting.pop()
        entries = list(os.scandir(source))
        left_out = ignore(os.fspath(source), [entry.name for entry in entries]) if ignore is not None else ()
        os.makedirs(target, exist_ok=dirs_exist_ok)
        done.append((source, target))
        inner = []
        for entry in entries:
            if entry.name in left_out:
                continue
            to = os.path.join(target, entry.name)
            try:
                if entry.is_symlink() and symlinks:
                    os.symlink(os.readlink(entry.path), to)
                elif entry.is_symlink() and not os.path.exists(entry.path) and ignore_dangling_symlinks:
                    continue
                elif entry.is_dir():
                    inner.append((entry.path, to))
                else:
                    copy_function(entry if copy_function in (copy, copy2) else entry.path, to)
            except Error as error:
                errors.extend(error.args[0])
            except OSError as error:
                errors.append((entry.path, to, str(error)))
        waiting += reversed(inner)
    for source, target in reversed(done):
        copystat(source, target)
    if errors:
        raise Error(errors)
    return dst


def rmtree(path, ignore_errors=False, onerror=None, *, onexc=None, dir_fd=None):
    """Recursively delete a directory tree."""
    if dir_fd is not None:
        raise NotImplementedError("dir_fd unavailable on this platform")

    def failed(function, where, error):
        if ignore_errors:
            return
        if onexc is not None:
            onexc(function, where, error)
        elif onerror is not None:
            onerror(function, where, (type(error), error, error.__traceback__))
        else:
            raise error

    if os.path.islink(path):
        failed(os.path.islink, path, OSError("Cannot call rmtree on a symbolic link"))
        return
    try:
        if not stat.S_ISDIR(os.lstat(path).st_mode):
            os.listdir(path)
    except OSError as error:
        failed(os.lstat if isinstance(error, FileNotFoundError) else os.scandir, path, error)
        return
    for top, directories, others in os.walk(path, topdown=False):
        for name in directories + others:
            where = os.path.join(top, name)
            remove = os.rmdir if name in directories and not os.path.islink(where) else os.unlink
            try:
                remove(where)
            except OSError as error:
                failed(remove, where, error)
    try:
        os.rmdir(path)
    except OSError as error:
        failed(os.rmdir, path, error)


rmtree.avoids_symlink_attacks = False


def move(src, dst, copy_function=copy2):
    """Recursively move a file or directory to another location. Return the destination."""
    target = dst
    if os.path.isdir(dst):
        if os.path.samefile(src, dst) and not os.path.islink(src):
            os.rename(src, dst)
            return None
        target = os.path.join(dst, os.path.basename(os.fspath(src).rstrip("/")))
        if os.path.exists(target):
            raise Error(f"Destination path '{target}' already exists")
    if os.path.isdir(src) and not os.path.islink(src):
        inside, around = os.path.abspath(target) + "/", os.path.abspath(src) + "/"
        if inside.startswith(around):
            raise Error(f"Cannot move a directory '{src}' into itself '{dst}'.")
    os.rename(src, target)
    return target


_Usage = collections.namedtuple("usage", "total used free")


def disk_usage(path):
    """Return disk usage statistics about the given path: what its files take; there is no disk that could be full."""
    used = sum([os.path.getsize(os.path.join(top, name)) for top, _, names in os.walk("/") for name in names])
    os.stat(path)
    return _Usage(used, used, 0)


def chown(path, user=None, group=None, *, dir_fd=None, follow_symlinks=True):
    """Change owner user and group of the given path: there are no users."""
    if user is None and group is None:
        raise ValueError("user and/or group must be set")
    os.stat(path)
    raise LookupError(f"no such {'user' if user is not None else 'group'}: {user if user is not None else group!r}")


def which(cmd, mode=os.F_OK | os.X_OK, path=None):
    """Return the path of a program, if there is one: none can be run, so None."""
    return None


def get_terminal_size(fallback=(80, 24)):
    """Get the size of the terminal window: COLUMNS and LINES of the environment, else the fallback."""
    numbers = []
    for name, other in zip(("COLUMNS", "LINES"), fallback):
        try:
            number = int(os.environ[name])
        except (KeyError, ValueError):
            number = 0
        numbers.append(number if number > 0 else other)
    return os.terminal_size(numbers)


def _refusing(name):
    def refuse(*args, **kwargs):
        raise ReadError(f"shutil.{name}: archives are not part of the sandbox; copy the files one by one")

    refuse.__name__ = refuse.__qualname__ = name
    return refuse


make_archive = _refusing("make_archive")
unpack_archive = _refusing("unpack_archive")


def get_archive_formats():
    """Returns a list of supported formats for archiving: none."""
    return []


def get_unpack_formats():
    """Returns a list of supported formats for unpacking: none."""
    return []
