"""Path: what is at a path, in the file system of the program."""

import io
import os
import posixpath
import stat as _stat

from _path_glob import select
from _path_pure import PurePath, PurePosixPath, UnsupportedOperation

# What is defined here belongs to pathlib.
__name__ = "pathlib"


class _Info:
    """What is known of a path when it is asked for, and kept."""

    __slots__ = "_path", "_modes"

    def __init__(self, path):
        self._path = path
        self._modes = {}

    def __repr__(self):
        return f"<{'PosixPath'}.info>"

    def _mode(self, follow):
        if follow not in self._modes:
            try:
                self._modes[follow] = os.stat(self._path, follow_symlinks=follow).st_mode
            except (OSError, ValueError):
                self._modes[follow] = 0
        return self._modes[follow]

    def exists(self, *, follow_symlinks=True):
        """Whether this path exists."""
        return self._mode(follow_symlinks) != 0

    def is_dir(self, *, follow_symlinks=True):
        """Whether this path is a directory."""
        return _stat.S_ISDIR(self._mode(follow_symlinks))

    def is_file(self, *, follow_symlinks=True):
        """Whether this path is a regular file."""
        return _stat.S_ISREG(self._mode(follow_symlinks))

    def is_symlink(self):
        """Whether this path is a symbolic link."""
        return _stat.S_ISLNK(self._mode(False))


class Path(PurePath):
    """PurePath subclass that can make system calls.

    Path represents a filesystem path but unlike PurePath, also offers
    methods to do system calls on path objects. The files are those of
    the program's own memory.
    """

    __slots__ = ("_info",)

    def __new__(cls, *args, **kwargs):
        return object.__new__(PosixPath if cls is Path else cls)

    # Places.

    @classmethod
    def cwd(cls):
        """Return a new path pointing to the current working directory."""
        return cls(os.getcwd())

    @classmethod
    def home(cls):
        """Return a new path pointing to expanduser('~')."""
        return cls("~").expanduser()

    @classmethod
    def from_uri(cls, uri):
        """Return a new path from the given 'file' URI."""
        from urllib.parse import unquote_to_bytes

        if not uri.startswith("file:"):
            raise ValueError(f"URI does not start with 'file:': {uri!r}")
        text = uri.removeprefix("file:")
        if text.startswith("///"):
            text = text[2:]
        elif text.startswith("//localhost/"):
            text = text.removeprefix("//localhost")
        path = cls(os.fsdecode(unquote_to_bytes(text)))
        if not path.is_absolute():
            raise ValueError(f"URI is not absolute: {uri!r}")
        return path

    def absolute(self):
        """Return an absolute version of this path; no normalization or symlink resolution is performed."""
        return self if self.is_absolute() else self.with_segments(os.getcwd(), self)

    def resolve(self, strict=False):
        """Make the path absolute, resolving all symlinks on the way and also normalizing it."""
        return self.with_segments(posixpath.realpath(self, strict=strict))

    def expanduser(self):
        """Return a new path with expanded ~ and ~user constructs."""
        if self.root or not self._names or not self._names[0].startswith("~"):
            return self
        home = posixpath.expanduser(self._names[0])
        if home.startswith("~"):
            raise RuntimeError("Could not determine home directory.")
        return self.with_segments(home, *self._names[1:])

    def readlink(self):
        """Return the path to which the symbolic link points."""
        return self.with_segments(os.readlink(self))

    # Questions.

    def stat(self, *, follow_symlinks=True):
        """Return the result of the stat() system call on this path, like os.stat() does."""
        return os.stat(self, follow_symlinks=follow_symlinks)

    def lstat(self):
        """Like stat(), except if the path points to a symlink, the symlink's status information is returned."""
        return os.lstat(self)

    @property
    def info(self):
        """A PathInfo object that exposes the file type and other file attributes of this path."""
        try:
            return self._info
        except AttributeError:
            self._info = _Info(self)
            return self._info

    def exists(self, *, follow_symlinks=True):
        """Whether this path exists; for a symlink, whether what it points to does."""
        return posixpath.exists(self) if follow_symlinks else posixpath.lexists(self)

    def is_dir(self, *, follow_symlinks=True):
        """Whether this path is a directory."""
        return posixpath.isdir(self) and (follow_symlinks or not posixpath.islink(self))

    def is_file(self, *, follow_symlinks=True):
        """Whether this path is a regular file."""
        return posixpath.isfile(self) and (follow_symlinks or not posixpath.islink(self))

    def is_symlink(self):
        """Whether this path is a symbolic link."""
        return posixpath.islink(self)

    def is_mount(self):
        """Check if this path is a mount point."""
        return posixpath.ismount(self)

    def is_junction(self):
        """Whether this path is a junction."""
        return False

    def _is(self, kind):
        try:
            return kind(self.stat().st_mode)
        except (OSError, ValueError):
            return False

    def is_char_device(self):
        """Whether this path is a character device."""
        return self._is(_stat.S_ISCHR)

    def is_block_device(self):
        """Whether this path is a block device."""
        return self._is(_stat.S_ISBLK)

    def is_fifo(self):
        """Whether this path is a FIFO."""
        return self._is(_stat.S_ISFIFO)

    def is_socket(self):
        """Whether this path is a socket."""
        return self._is(_stat.S_ISSOCK)

    def samefile(self, other_path):
        """Return whether other_path is the same or not as this file (as returned by os.path.samefile())."""
        return posixpath.samefile(self, other_path)

    def owner(self, *, follow_symlinks=True):
        """Return the login name of the file owner: there are no users."""
        raise UnsupportedOperation("Path.owner() is unsupported on this system")

    def group(self, *, follow_symlinks=True):
        """Return the group name of the file gid: there are no groups."""
        raise UnsupportedOperation("Path.group() is unsupported on this system")

    # Contents.

    def open(self, mode="r", buffering=-1, encoding=None, errors=None, newline=None):
        """Open the file pointed to by this path and return a file object, as the built-in open() function does."""
        return io.open(self, mode, buffering, encoding, errors, newline)

    def read_bytes(self):
        """Open the file in bytes mode, read it, and close the file."""
        with self.open("rb") as file:
            return file.read()

    def read_text(self, encoding=None, errors=None, newline=None):
        """Open the file in text mode, read it, and close the file."""
        with self.open("r", encoding=encoding, errors=errors, newline=newline) as file:
            return file.read()

    def write_bytes(self, data):
        """Open the file in bytes mode, write to it, and close the file."""
        view = memoryview(data)
        with self.open("wb") as file:
            return file.write(view)

    def write_text(self, data, encoding=None, errors=None, newline=None):
        """Open the file in text mode, write to it, and close the file."""
        if not isinstance(data, str):
            raise TypeError(f"data must be str, not {type(data).__name__}")
        with self.open("w", encoding=encoding, errors=errors, newline=newline) as file:
            return file.write(data)

    # Directories.

    def _inner(self, name):
        return self.with_segments(self, name)

    def iterdir(self):
        """Yield path objects of the directory contents; '.' and '..' are not included."""
        names = os.listdir(self)
        return map(self._inner, names)

    def glob(self, pattern, *, case_sensitive=None, recurse_symlinks=False):
        """Iterate over this subtree and yield all existing files matching the given relative pattern."""
        text = os.fspath(pattern) if isinstance(pattern, PurePath) else pattern
        pattern = pattern if isinstance(pattern, PurePath) else self.with_segments(pattern)
        if pattern.anchor:
            raise NotImplementedError("Non-relative patterns are unsupported")
        parts = list(pattern._names)
        if not parts:
            raise ValueError(f"Unacceptable pattern: {text!r}")
        if text.endswith("/"):
            parts.append("")
        return map(self.with_segments, select(self._full(), parts, case_sensitive is not False, recurse_symlinks))

    def rglob(self, pattern, *, case_sensitive=None, recurse_symlinks=False):
        """Recursively yield all existing files matching the given relative pattern, anywhere in this subtree."""
        text = pattern._full() if isinstance(pattern, PurePath) else pattern
        if self.with_segments(text).anchor:
            raise NotImplementedError("Non-relative patterns are unsupported")
        return self.glob(f"**/{text}" if text else "**/", case_sensitive=case_sensitive, recurse_symlinks=recurse_symlinks)

    def walk(self, top_down=True, on_error=None, follow_symlinks=False):
        """Walk the directory tree from this directory, similar to os.walk()."""
        for top, directories, others in os.walk(self, top_down, on_error, follow_symlinks):
            if not follow_symlinks:
                links = [name for name in directories if posixpath.islink(posixpath.join(top, name))]
                if links:
                    others += links
                    directories[:] = [name for name in directories if name not in links]
            yield self.with_segments(top), directories, others

    def mkdir(self, mode=0o777, parents=False, exist_ok=False):
        """Create a new directory at this given path."""
        try:
            os.mkdir(self, mode)
        except FileNotFoundError:
            if not parents or self.parent == self:
                raise
            self.parent.mkdir(parents=True, exist_ok=True)
            self.mkdir(mode, parents=False, exist_ok=exist_ok)
        except OSError:
            if not exist_ok or not self.is_dir():
                raise

    def rmdir(self):
        """Remove this directory.  The directory must be empty."""
        os.rmdir(self)

    # Changes.

    def touch(self, mode=0o666, exist_ok=True):
        """Create this file with the given access mode, if it doesn't exist."""
        if exist_ok and self.exists():
            os.utime(self)
            return
        os.close(os.open(self, os.O_CREAT | os.O_WRONLY | (0 if exist_ok else os.O_EXCL), mode))

    def chmod(self, mode, *, follow_symlinks=True):
        """Change the permissions of the path, like os.chmod()."""
        os.chmod(self, mode, follow_symlinks=follow_symlinks)

    def lchmod(self, mode):
        """Like chmod(), except if the path points to a symlink, the symlink's permissions are changed."""
        self.chmod(mode, follow_symlinks=False)

    def unlink(self, missing_ok=False):
        """Remove this file or link. If the path is a directory, use rmdir() instead."""
        try:
            os.unlink(self)
        except FileNotFoundError:
            if not missing_ok:
                raise

    def rename(self, target):
        """Rename this path to the target path, and return a path to it."""
        os.rename(self, target)
        return self._there(target)

    def replace(self, target):
        """Rename this path to the target path, overwriting if that path exists, and return a path to it."""
        os.replace(self, target)
        return self._there(target)

    def _there(self, target):
        return target if isinstance(target, Path) else self.with_segments(target)

    def symlink_to(self, target, target_is_directory=False):
        """Make this path a symlink pointing to the target path."""
        os.symlink(target, self, target_is_directory)

    def hardlink_to(self, target):
        """Make this path a hard link pointing to the same file as *target*."""
        os.link(target, self)

    def copy(self, target, **kwargs):
        """Recursively copy this file or directory tree to the given destination."""
        target = self._there(target)
        _copy(self, target, **kwargs)
        return target

    def copy_into(self, target_dir, **kwargs):
        """Copy this file or directory tree into the given existing directory."""
        return self.copy(self._inside(target_dir), **kwargs)

    def _inside(self, target_dir):
        if not self.name:
            raise ValueError(f"{self!r} has an empty name")
        return self._there(target_dir) / self.name

    def move(self, target):
        """Recursively move this file or directory tree to the given destination."""
        target = self._there(target)
        if target.exists() and target.samefile(self):
            raise OSError(22, "Source and target are the same path", str(self), None, str(target))
        return self.replace(target)

    def move_into(self, target_dir):
        """Move this file or directory tree into the given existing directory."""
        return self.move(self._inside(target_dir))


def _copy(source, target, follow_symlinks=True, preserve_metadata=False):
    import shutil

    if source.is_symlink() and not follow_symlinks:
        target.symlink_to(source.readlink())
        return
    if source.is_dir():
        if source == target or source.resolve() in target.resolve().parents:
            raise OSError(22, "Source path is a parent of target path", str(source), None, str(target))
        target.mkdir()
        for inner in source.iterdir():
            _copy(inner, target / inner.name, follow_symlinks, preserve_metadata)
    else:
        if target.exists() and target.samefile(source):
            raise OSError(22, "Source and target are the same file", str(source), None, str(target))
        target.write_bytes(source.read_bytes())
    if preserve_metadata:
        shutil.copystat(source, target, follow_symlinks=follow_symlinks)


class PosixPath(Path, PurePosixPath):
    """Path subclass for non-Windows systems.

    On a POSIX system, instantiating a Path should return this object.
    """

    __slots__ = ()
