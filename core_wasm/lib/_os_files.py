"""The functions of `os` that work on files: those of the program's own memory (see `_files`)."""

import posixpath as path

from _files import (
    Directory, Link, _tree, failure, find, find_directory, make_directory, make_hard_link, make_link, move, now,
    remove_directory, remove_file, tree,
)  # fmt: skip
from _open_files import (
    O_APPEND, O_CLOEXEC, O_CREAT, O_DIRECTORY, O_EXCL, O_NOFOLLOW, O_RDONLY, O_RDWR, O_TRUNC, O_WRONLY,
    add_descriptor, close_descriptor, descriptor, open_path, set_descriptor,
)  # fmt: skip
from _struct_sequence import struct_sequence
from errno import EINVAL, EISDIR, ENOTDIR

# What is defined here belongs to os.
__name__ = "os"

_DEVICE = 1


def _path(given, function, name="path", others=""):
    """(as text, as it is shown in errors) of a path, or TypeError in the words of the function."""
    if isinstance(given, str):
        return given, given
    if isinstance(given, bytes):
        return given.decode("utf-8", "surrogateescape"), given
    if hasattr(type(given), "__fspath__"):
        return _path(path._fspath(given), function)
    kinds = f"string, bytes, os.PathLike{others}" if others else "string, bytes or os.PathLike"
    raise TypeError(f"{function}: {name} should be {kinds}, not {type(given).__name__}")


def _check_directory(function, dir_fd):
    if dir_fd is not None:
        raise NotImplementedError(f"{function}: dir_fd unavailable on this platform")


stat_result = struct_sequence(
    "os.stat_result",
    "stat_result: Result from stat, fstat, or lstat.\n\nA tuple of ten integers; more precise times are attributes.",
    ("st_mode", "st_ino", "st_dev", "st_nlink", "st_uid", "st_gid", "st_size", None, None, None),
    ("st_atime", "st_mtime", "st_ctime", "st_atime_ns", "st_mtime_ns", "st_ctime_ns", "st_blksize", "st_blocks", "st_rdev"),
)
stat_result.__repr__ = lambda self: f"os.stat_result({', '.join([f'{n}={v!r}' for n, v in zip(_STAT_NAMES, self)])})"
_STAT_NAMES = [name for name in stat_result.__match_args__] + ["st_atime", "st_mtime", "st_ctime"]


def _status(node):
    if node is None:
        # A console.
        return stat_result((0o020620, 1, _DEVICE, 1, 0, 0, 0, 0, 0, 0, 0.0, 0.0, 0.0, 0, 0, 0, 4096, 0, 0))
    times = node.accessed, node.modified, node.changed
    return stat_result(
        (
            node.kind | node.permissions, node.number, _DEVICE, node.links, 0, 0, node.size,
            *[time // 10**9 for time in times], *[time / 10**9 for time in times], *times,
            4096, (node.size + 511) // 512, 0,
        )
    )  # fmt: skip


def stat(path, *, dir_fd=None, follow_symlinks=True):
    """Perform a stat system call on the given path, which may be an open descriptor."""
    if hasattr(type(path), "__index__"):
        return fstat(path)
    _check_directory("stat", dir_fd)
    text, shown = _path(path, "stat", others=" or integer")
    return _status(find(text, shown, follow_symlinks))


def lstat(path, *, dir_fd=None):
    """Perform a stat system call on the given path, without following symbolic links."""
    _check_directory("lstat", dir_fd)
    text, shown = _path(path, "lstat")
    return _status(find(text, shown, False))


def fstat(fd):
    """Perform a stat system call on the given file descriptor."""
    return _status(descriptor(fd).node)


def access(path, mode, *, dir_fd=None, effective_ids=False, follow_symlinks=True):
    """Whether a path is there; the program may read and write all, and run what somebody may run."""
    text, shown = _path(path, "access", others=" or integer")
    try:
        node = find(text, shown, follow_symlinks)
    except OSError:
        return False
    return not mode & 1 or isinstance(node, Directory) or bool(node.permissions & 0o111)


# Directories.


def _directory(given, function):
    """(node, as shown, is it bytes) of a directory that may be given as None or as a descriptor."""
    if given is None:
        return tree().working, ".", False
    if isinstance(given, int):
        node = descriptor(given).node
        if not isinstance(node, Directory):
            raise failure(ENOTDIR, given)
        return node, given, False
    text, shown = _path(given, function, others=", integer or None")
    return find_directory(text, shown), shown, isinstance(shown, bytes)


def listdir(path=None):
    """Return a list containing the names of the files in the directory."""
    node, _, is_bytes = _directory(path, "listdir")
    return [_encoded(name) for name in node.entries] if is_bytes else list(node.entries)


def _encoded(name):
    return name.encode("utf-8", "surrogateescape")


class DirEntry:
    """An entry of a directory, as scandir() gives it."""

    __slots__ = "name", "path", "_node"
    __class_getitem__ = classmethod(type(list[int]))

    def __new__(cls, *args):
        raise TypeError("cannot create 'posix.DirEntry' instances")

    def __repr__(self):
        return f"<DirEntry {self.name!r}>"

    def __fspath__(self):
        return self.path

    def _followed(self, follow):
        if not follow or not isinstance(self._node, Link):
            return self._node
        try:
            return find(path._fspath(self.path) if isinstance(self.path, str) else self.path.decode(), self.path)
        except OSError:
            return None

    def is_dir(self, *, follow_symlinks=True):
        """Return True if the entry is a directory; cached per entry."""
        return isinstance(self._followed(follow_symlinks), Directory)

    def is_file(self, *, follow_symlinks=True):
        """Return True if the entry is a file; cached per entry."""
        node = self._followed(follow_symlinks)
        return node is not None and node.kind == 0o100000

    def is_symlink(self):
        """Return True if the entry is a symbolic link; cached per entry."""
        return isinstance(self._node, Link)

    def is_junction(self):
        """Return True if the entry is a junction; cached per entry."""
        return False

    def stat(self, *, follow_symlinks=True):
        """Return stat_result object for the entry; cached per entry."""
        return stat(self.path, follow_symlinks=follow_symlinks)

    def inode(self):
        """Return inode of the entry; cached per entry."""
        return self._node.number


class ScandirIterator:
    """The entries of a directory, one after the other; usable in a with statement."""

    def __init__(self, entries):
        self._entries = iter(entries)

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._entries)

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.close()

    def close(self):
        self._entries = iter(())


def scandir(path=None):
    """Return an iterator of DirEntry objects for given path."""
    node, shown, is_bytes = _directory(path, "scandir")
    front = "" if isinstance(shown, int) else shown
    entries = []
    for name, inner in node.entries.items():
        entry = object.__new__(DirEntry)
        entry.name = _encoded(name) if is_bytes else name
        entry.path = _joined(front, entry.name)
        entry._node = inner
        entries.append(entry)
    return ScandirIterator(entries)


def _joined(front, name):
    slash = b"/" if isinstance(name, bytes) else "/"
    return front + name if not front or front.endswith(slash) else front + slash + name


def mkdir(path, mode=0o777, *, dir_fd=None):
    """Create a directory."""
    _check_directory("mkdir", dir_fd)
    make_directory(*_path(path, "mkdir"), mode)


def makedirs(name, mode=0o777, exist_ok=False):
    """Create a leaf directory and all intermediate ones."""
    head, tail = path.split(name)
    if not tail:
        head, tail = path.split(head)
    if head and tail and not path.exists(head):
        try:
            makedirs(head, exist_ok=exist_ok)
        except FileExistsError:
            pass
        if tail == (b"." if isinstance(tail, bytes) else "."):
            return
    try:
        mkdir(name, mode)
    except OSError:
        if not exist_ok or not path.isdir(name):
            raise


def rmdir(path, *, dir_fd=None):
    """Remove a directory."""
    _check_directory("rmdir", dir_fd)
    remove_directory(*_path(path, "rmdir"))


def _prune(name):
    """Remove a directory and those around it that have become empty."""
    head, tail = path.split(name)
    while head and tail:
        try:
            rmdir(head)
        except OSError:
            break
        head, tail = path.split(head)


def removedirs(name):
    """Remove a leaf directory and all empty intermediate ones."""
    rmdir(name)
    head, tail = path.split(name)
    _prune(name if tail else head)


def chdir(path):
    """Change the current working directory to the specified path."""
    tree().working = _directory(path, "chdir")[0] if path is not None else _path(path, "chdir", others=" or integer")


fchdir = chdir


def getcwd():
    """Return a unicode string representing the current working directory."""
    return tree().working.path()


def getcwdb():
    """Return a bytes string representing the current working directory."""
    return _encoded(getcwd())


def walk(top, topdown=True, onerror=None, followlinks=False):
    """Directory tree generator: (directory, names of directories in it, names of other files) for each of a tree."""
    waiting = [path._fspath(top)]
    while waiting:
        top = waiting.pop()
        if isinstance(top, tuple):
            yield top
            continue
        directories, others, inside = [], [], []
        try:
            entries = scandir(top)
        except OSError as error:
            if onerror is not None:
                onerror(error)
            continue
        for entry in entries:
            is_directory = entry.is_dir()
            (directories if is_directory else others).append(entry.name)
            if not topdown and is_directory and (followlinks or not entry.is_symlink()):
                inside.append(entry.path)
        if topdown:
            yield top, directories, others
            # The consumer may have changed the list.
            for name in reversed(directories):
                inner = path.join(top, name)
                if followlinks or not path.islink(inner):
                    waiting.append(inner)
        else:
            waiting.append((top, directories, others))
            waiting += reversed(inside)


# Files.


def remove(path, *, dir_fd=None):
    """Remove a file (same as unlink())."""
    _check_directory("remove", dir_fd)
    remove_file(*_path(path, "remove"))


def unlink(path, *, dir_fd=None):
    """Remove a file (same as remove())."""
    _check_directory("unlink", dir_fd)
    remove_file(*_path(path, "unlink"))


def rename(src, dst, *, src_dir_fd=None, dst_dir_fd=None):
    """Rename a file or directory."""
    _check_directory("rename", src_dir_fd or dst_dir_fd)
    (source, shown_source), (target, shown_target) = _path(src, "rename", "src"), _path(dst, "rename", "dst")
    move(source, target, shown_source, shown_target)


def replace(src, dst, *, src_dir_fd=None, dst_dir_fd=None):
    """Rename a file or directory, overwriting the destination."""
    _check_directory("replace", src_dir_fd or dst_dir_fd)
    (source, shown_source), (target, shown_target) = _path(src, "replace", "src"), _path(dst, "replace", "dst")
    move(source, target, shown_source, shown_target)


def renames(old, new):
    """Rename; directories that the new name needs are made, those that have become empty removed."""
    head, tail = path.split(new)
    if head and tail and not path.exists(head):
        makedirs(head)
    rename(old, new)
    _prune(old)


def link(src, dst, *, src_dir_fd=None, dst_dir_fd=None, follow_symlinks=True):
    """Create a hard link to a file."""
    (source, shown_source), (target, shown_target) = _path(src, "link", "src"), _path(dst, "link", "dst")
    make_hard_link(source, target, shown_source, shown_target)


def symlink(src, dst, target_is_directory=False, *, dir_fd=None):
    """Create a symbolic link pointing to src named dst."""
    _check_directory("symlink", dir_fd)
    (source, shown_source), (target, shown_target) = _path(src, "symlink", "src"), _path(dst, "symlink", "dst")
    make_link(source, target, shown_target, shown_source)


def readlink(path, *, dir_fd=None):
    """Return a string representing the path to which the symbolic link points."""
    _check_directory("readlink", dir_fd)
    text, shown = _path(path, "readlink")
    node = find(text, shown, False)
    if not isinstance(node, Link):
        raise failure(EINVAL, shown)
    return _encoded(node.target) if isinstance(shown, bytes) else node.target


def _node(given, function, follow=True):
    """The node of a path or descriptor."""
    if isinstance(given, int):
        return descriptor(given).node
    text, shown = _path(given, function, others=" or integer")
    return find(text, shown, follow)


def chmod(path, mode, *, dir_fd=None, follow_symlinks=True):
    """Change the access permissions of a file. They are kept, and hinder nobody."""
    _check_directory("chmod", dir_fd)
    node = _node(path, "chmod", follow_symlinks)
    node.permissions = mode & 0o7777
    node.changed = now()


def fchmod(fd, mode):
    """Change the access permissions of the file given by file descriptor fd."""
    chmod(fd, mode)


def lchmod(path, mode):
    """Change the access permissions of a file, without following symbolic links."""
    chmod(path, mode, follow_symlinks=False)


def chown(path, uid, gid, *, dir_fd=None, follow_symlinks=True):
    """Change the owner and group id of path: all belongs to the program, so only that owner is possible."""
    _node(path, "chown", follow_symlinks)
    if uid not in (-1, 0) or gid not in (-1, 0):
        raise failure(1, path)


fchown = lchown = chown


def truncate(path, length):
    """Truncate a file, specified by path, to a specific length."""
    node = _node(path, "truncate")
    if isinstance(node, Directory):
        raise failure(EISDIR, path)
    if length < 0:
        raise failure(EINVAL, path)
    node.resize(length)
    node.touch()


def ftruncate(fd, length, /):
    """Truncate a file, specified by file descriptor, to a specific length."""
    descriptor(fd).truncate(length)


def utime(path, times=None, *, ns=None, dir_fd=None, follow_symlinks=True):
    """Set the access and modified time of path: `times` in seconds, `ns` in nanoseconds, the present if neither."""
    _check_directory("utime", dir_fd)
    if times is not None and ns is not None:
        raise ValueError("utime: you may specify either 'times' or 'ns' but not both")
    node = _node(path, "utime", follow_symlinks)
    for name, given in (("times", times), ("ns", ns)):
        if given is not None and (not isinstance(given, tuple) or len(given) != 2):
            raise TypeError(f"utime: {name!r} must be {'either ' if name == 'times' else ''}a tuple of two ints{' or None' if name == 'times' else ''}")
    if ns is None:
        ns = (now(),) * 2 if times is None else [_nanoseconds(time) for time in times]
    node.accessed, node.modified = ns
    node.changed = now()


def _nanoseconds(seconds):
    whole = int(seconds // 1)
    return whole * 10**9 + int((seconds - whole) * 10**9)


def umask(mask, /):
    """Set the current numeric umask and return the previous umask."""
    previous, _tree.mask = _tree.mask, mask & 0o777
    return previous


# Descriptors.


def open(path, flags, mode=0o777, *, dir_fd=None):
    """Open a file for low level IO. Returns a file descriptor (integer)."""
    _check_directory("open", dir_fd)
    return open_path(*_path(path, "open"), flags, mode)


def close(fd):
    """Close a file descriptor."""
    close_descriptor(fd)


def closerange(fd_low, fd_high, /):
    """Closes all file descriptors in [fd_low, fd_high), ignoring errors."""
    for fd in range(fd_low, min(fd_high, 1 << 16)):
        try:
            close_descriptor(fd)
        except OSError:
            pass


def read(fd, length, /):
    """Read from a file descriptor. Returns a bytes object."""
    if length < 0:
        raise failure(EINVAL)
    return descriptor(fd).read(length)


def readinto(fd, buffer, /):
    """Read into a buffer object from a file descriptor."""
    view = memoryview(buffer).cast("B")
    data = descriptor(fd).read(len(view))
    view[: len(data)] = data
    return len(data)


def write(fd, data, /):
    """Write a bytes object to a file descriptor."""
    return descriptor(fd).write(memoryview(data).cast("B"))


def lseek(fd, position, whence, /):
    """Set the position of a file descriptor. Return the new position."""
    return descriptor(fd).seek(position, whence)


def dup(fd, /):
    """Return a duplicate of a file descriptor."""
    return add_descriptor(descriptor(fd))


def dup2(fd, fd2, inheritable=True):
    """Duplicate file descriptor."""
    set_descriptor(fd2, descriptor(fd))
    return fd2


def isatty(fd, /):
    """Return True if the fd is connected to a terminal: none is."""
    return False


def fsync(fd):
    """Force write of fd to disk: files are in memory."""
    descriptor(fd if isinstance(fd, int) else fd.fileno())


fdatasync = fsync


def sync():
    """Force write of everything to disk: files are in memory."""


def fdopen(fd, mode="r", buffering=-1, encoding=None, *args, **kwargs):
    """Open a file descriptor as a stream."""
    if not isinstance(fd, int):
        raise TypeError(f"invalid fd type ({type(fd)}, expected integer)")
    from io import open

    return open(fd, mode, buffering, encoding, *args, **kwargs)


__all__ = [name for name in globals() if name in """
    stat_result stat lstat fstat access listdir DirEntry scandir mkdir makedirs rmdir removedirs chdir fchdir getcwd
    getcwdb walk remove unlink rename replace renames link symlink readlink chmod fchmod lchmod chown fchown lchown
    truncate ftruncate utime umask open close closerange read readinto write lseek dup dup2 isatty fsync fdatasync sync
    fdopen O_APPEND O_CLOEXEC O_CREAT O_DIRECTORY O_EXCL O_NOFOLLOW O_RDONLY O_RDWR O_TRUNC O_WRONLY
    """.split()]
