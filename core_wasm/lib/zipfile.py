"""Read and write ZIP files: in memory, or in the files of the program."""

import io
import os
import shutil
import stat
import struct
import time
import zlib

__all__ = [
    "BadZipFile", "BadZipfile", "error", "ZIP_STORED", "ZIP_DEFLATED", "ZIP_BZIP2", "ZIP_LZMA", "is_zipfile", "ZipInfo",
    "ZipFile", "PyZipFile", "LargeZipFile", "Path",
]  # fmt: skip

ZIP_STORED, ZIP_DEFLATED, ZIP_BZIP2, ZIP_LZMA = 0, 8, 12, 14
_ENTRY, _LOCAL, _END = struct.Struct("<4s4B4H3I5H2I"), struct.Struct("<4s2B4HIII2H"), struct.Struct("<4s4H2IH")
_LIMIT = 0xFFFFFFFF


class BadZipFile(Exception):
    """The file is no ZIP file, or a damaged one."""


class LargeZipFile(Exception):
    """The file would need the ZIP64 format, which is not written."""


error = BadZipfile = BadZipFile


class ZipInfo:
    """What is known of one member."""

    def __init__(self, filename="NoName", date_time=(1980, 1, 1, 0, 0, 0)):
        self.orig_filename = filename
        self.filename = filename.partition("\0")[0]
        if date_time[0] < 1980:
            raise ValueError("ZIP does not support timestamps before 1980")
        self.date_time = date_time
        self.compress_type, self.compress_level = ZIP_STORED, None
        self.comment = self.extra = b""
        self.create_system, self.create_version, self.extract_version = 3, 20, 20
        self.reserved = self.flag_bits = self.volume = self.internal_attr = self.external_attr = 0
        self.header_offset = self.CRC = self.compress_size = self.file_size = 0

    def __repr__(self):
        parts = [f"<{type(self).__name__} filename={self.filename!r}"]
        if self.compress_type:
            parts.append(f"compress_type={_NAMES.get(self.compress_type, self.compress_type)}")
        if self.external_attr >> 16:
            parts.append(f"filemode={stat.filemode(self.external_attr >> 16)!r}")
        if self.external_attr & 0xFFFF:
            parts.append(f"external_attr={self.external_attr & 0xFFFF:#x}")
        if not self.is_dir() or self.file_size:
            parts.append(f"file_size={self.file_size!r}")
        if (not self.is_dir() or self.compress_size) and (self.compress_type or self.file_size != self.compress_size):
            parts.append(f"compress_size={self.compress_size!r}")
        return " ".join(parts) + ">"

    @classmethod
    def from_file(cls, filename, arcname=None, *, strict_timestamps=True):
        """The ZipInfo for a file."""
        filename = os.fspath(filename)
        status = os.stat(filename)
        is_dir = stat.S_ISDIR(status.st_mode)
        when = time.localtime(status.st_mtime)[:6]
        name = os.path.normpath(os.path.splitdrive(arcname or filename)[1]).lstrip("/")
        info = cls(name + "/" * is_dir, max(when, (1980, 1, 1, 0, 0, 0)) if not strict_timestamps else when)
        info.external_attr = (status.st_mode & 0xFFFF) << 16 | 0x10 * is_dir
        info.file_size = 0 if is_dir else status.st_size
        return info

    def is_dir(self):
        """Is it a directory?"""
        return self.filename.endswith("/")

    def _when(self):
        year, month, day, hour, minute, second = self.date_time
        return hour << 11 | minute << 5 | second // 2, (year - 1980) << 9 | month << 5 | day

    def _name(self):
        if self.filename.isascii():
            return self.filename.encode(), self.flag_bits & ~0x800
        return self.filename.encode(), self.flag_bits | 0x800


_NAMES = {ZIP_STORED: "stored", ZIP_DEFLATED: "deflate", ZIP_BZIP2: "bzip2", ZIP_LZMA: "lzma"}


def _check_kind(kind):
    if kind in (ZIP_BZIP2, ZIP_LZMA):
        raise RuntimeError(f"Compression requires the (missing) {'bz2' if kind == ZIP_BZIP2 else 'lzma'} module")
    if kind not in (ZIP_STORED, ZIP_DEFLATED):
        raise NotImplementedError("That compression method is not supported")


class ZipExtFile(io.BytesIO):
    """A member that is read."""

    def __init__(self, data, info, mode="r"):
        super().__init__(data)
        self.name, self.mode, self._compress_type = info.filename, mode, info.compress_type

    def writable(self):
        return False

    def write(self, data, /):
        raise io.UnsupportedOperation("write")


class _Writer(io.BytesIO):
    """A member that is written: stored when it is closed."""

    def __init__(self, archive, info):
        super().__init__()
        self._archive, self._info = archive, info
        self.name, self.mode = info.filename, "w"

    def readable(self):
        return False

    def close(self):
        if not self.closed:
            self._archive._writing = False
            self._archive._add(self._info, self.getvalue())
            super().close()


class ZipFile:
    """Class with methods to open, read, write, close, list zip files.

    file: a path or a binary file; mode: "r", "w", "x" or "a"; compression: ZIP_STORED or ZIP_DEFLATED.
    """

    fp = None

    def __init__(
        self, file, mode="r", compression=ZIP_STORED, allowZip64=True, compresslevel=None, *, strict_timestamps=True,
        metadata_encoding=None
    ):
        if mode not in ("r", "w", "x", "a"):
            raise ValueError("ZipFile requires mode 'r', 'w', 'x', or 'a'")
        _check_kind(compression)
        self.compression, self.compresslevel, self.mode = compression, compresslevel, mode
        self.debug, self.pwd, self._comment = 0, None, b""
        self._strict_timestamps, self._encoding = strict_timestamps, metadata_encoding
        self.filelist, self.NameToInfo = [], {}
        self._writing = False
        self._changed = mode in ("w", "x")
        self._is_mine = isinstance(file, (str, os.PathLike))
        if self._is_mine:
            self.filename = os.fspath(file)
            modes = {"r": "rb", "w": "w+b", "x": "x+b", "a": "r+b" if os.path.exists(file) else "w+b"}
            file = open(file, modes[mode])
        else:
            self.filename = getattr(file, "name", None)
        self.fp = file
        try:
            if mode in ("r", "a"):
                self._read_directory()
            else:
                self.start_dir = file.tell() if file.seekable() else 0
        except BaseException:
            self.fp = None
            if self._is_mine:
                file.close()
            raise

    def __enter__(self):
        return self

    def __exit__(self, kind, value, traceback):
        self.close()

    def __repr__(self):
        shown = [f"<{type(self).__module__}.{type(self).__qualname__}"]
        if self.fp is None:
            shown.append("[closed]")
        elif self._is_mine:
            shown.append(f"filename={self.filename!r} mode={self.mode!r}")
        else:
            shown.append(f"file={self.fp!r} mode={self.mode!r}")
        return " ".join(shown) + ">"

    def _read_directory(self):
        file = self.fp
        size = file.seek(0, 2)
        start = max(0, size - (1 << 16) - _END.size)
        file.seek(start)
        tail = file.read()
        at = tail.rfind(b"PK\5\6")
        if at < 0 or at + _END.size > len(tail):
            if self.mode == "a" and not size:
                self._changed, self.start_dir = True, 0
                return
            if self.mode == "a" and at < 0:
                self._changed, self.start_dir = True, size
                return
            raise BadZipFile("File is not a zip file")
        _, _, _, _, count, length, offset, comment_size = _END.unpack_from(tail, at)
        self._comment = tail[at + _END.size : at + _END.size + comment_size]
        # What stands before the archive shifts all of it.
        shift = start + at - length - offset
        self.start_dir = offset + shift
        if self.start_dir < 0:
            raise BadZipFile("Bad offset for central directory")
        file.seek(self.start_dir)
        data = file.read(length)
        at = 0
        while at < len(data):
            if at + _ENTRY.size > len(data):
                raise BadZipFile("Truncated central directory")
            fields = _ENTRY.unpack_from(data, at)
            if fields[0] != b"PK\1\2":
                raise BadZipFile("Bad magic number for central directory")
            at += _ENTRY.size
            names = []
            for part in fields[12:15]:
                names.append(data[at : at + part])
                at += part
            encoding = "utf-8" if fields[5] & 0x800 else self._encoding or "cp437"
            clock, day = fields[7:9]
            info = ZipInfo(names[0].decode(encoding))
            info.date_time = (day >> 9) + 1980, day >> 5 & 15, day & 31, clock >> 11, clock >> 5 & 63, (clock & 31) * 2
            info.create_version, info.create_system, info.extract_version, info.reserved = fields[1:5]
            info.flag_bits, info.compress_type = fields[5:7]
            info.CRC, info.compress_size, info.file_size = fields[9:12]
            info.extra, info.comment = names[1:]
            info.volume, info.internal_attr, info.external_attr, info.header_offset = fields[15:19]
            info.header_offset += shift
            self.filelist.append(info)
            self.NameToInfo[info.filename] = info

    @property
    def comment(self):
        """The comment of the archive."""
        return self._comment

    @comment.setter
    def comment(self, comment):
        if not isinstance(comment, bytes):
            raise TypeError(f"comment: expected bytes, got {type(comment)}")
        self._comment = comment[:0xFFFF]
        self._changed = True

    def namelist(self):
        """The names of the members."""
        return [info.filename for info in self.filelist]

    def infolist(self):
        """The ZipInfo of each member."""
        return self.filelist

    def getinfo(self, name):
        """The ZipInfo of a member."""
        info = self.NameToInfo.get(name)
        if info is None:
            raise KeyError(f"There is no item named {name!r} in the archive")
        return info

    def printdir(self, file=None):
        """Print a table of the members."""
        print(f"{'File Name':<46} {'Modified    ':>19} {'Size':>12}", file=file)
        for info in self.filelist:
            when = "%d-%02d-%02d %02d:%02d:%02d" % info.date_time[:6]
            print(f"{info.filename:<46} {when} {info.file_size:12d}", file=file)

    def setpassword(self, pwd):
        """The password for members that are encrypted."""
        if pwd and not isinstance(pwd, bytes):
            raise TypeError(f"pwd: expected bytes, got {type(pwd).__name__}")
        self.pwd = pwd or None

    def testzip(self):
        """The name of the first member that is damaged, or None."""
        for info in self.filelist:
            try:
                self.read(info)
            except BadZipFile:
                return info.filename
        return None

    def _info_of(self, name):
        return name if isinstance(name, ZipInfo) else self.getinfo(name)

    def open(self, name, mode="r", pwd=None, *, force_zip64=False):
        """A member as a binary file."""
        if mode not in ("r", "w"):
            raise ValueError('open() requires mode "r" or "w"')
        if not self.fp:
            raise ValueError("Attempt to use ZIP archive that was already closed")
        if mode == "r":
            info = self._info_of(name)
            return ZipExtFile(self._contents(info), info)
        if self._writing:
            raise ValueError("Can't write to the ZIP file while there is another write handle open on it. Close the first handle before opening another.")
        info = name if isinstance(name, ZipInfo) else self._new_info(name)
        self._check_writing("write()")
        self._writing = True
        return _Writer(self, info)

    def _contents(self, info):
        file = self.fp
        file.seek(info.header_offset)
        head = file.read(_LOCAL.size)
        if len(head) != _LOCAL.size:
            raise BadZipFile("Truncated file header")
        fields = _LOCAL.unpack(head)
        if fields[0] != b"PK\3\4":
            raise BadZipFile("Bad magic number for file header")
        name = file.read(fields[-2])
        if name.decode("utf-8" if fields[3] & 0x800 else self._encoding or "cp437") != info.orig_filename:
            raise BadZipFile(f"File name in directory {info.orig_filename!r} and header {name!r} differ.")
        if info.flag_bits & 1:
            raise RuntimeError(f"File {info.filename!r} is encrypted, password required for extraction")
        file.seek(fields[-1], 1)
        _check_kind(info.compress_type)
        data = file.read(info.compress_size)
        if len(data) < info.compress_size:
            raise EOFError
        if info.compress_type == ZIP_DEFLATED:
            data = zlib.decompressobj(-15).decompress(data)
        if zlib.crc32(data) != info.CRC:
            raise BadZipFile(f"Bad CRC-32 for file {info.filename!r}")
        return data

    def read(self, name, pwd=None):
        """The contents of a member."""
        with self.open(name, "r", pwd) as file:
            return file.read()

    def extract(self, member, path=None, pwd=None):
        """Write a member into a file; its path."""
        info = self._info_of(member)
        # Nothing may be written outside of the directory.
        parts = [part for part in info.filename.split("/") if part not in ("", ".", "..")]
        target = os.path.normpath(os.path.join(os.getcwd() if path is None else os.fspath(path), *parts))
        if info.is_dir():
            os.makedirs(target, exist_ok=True)
            return target
        os.makedirs(os.path.dirname(target), exist_ok=True)
        with self.open(info) as source, open(target, "wb") as file:
            shutil.copyfileobj(source, file)
        return target

    def extractall(self, path=None, members=None, pwd=None):
        """Write members into files, by default all of them."""
        for member in self.namelist() if members is None else members:
            self.extract(member, path, pwd)

    # Writing.

    def _check_writing(self, what):
        if self.mode not in ("w", "x", "a"):
            raise ValueError(f"{what} requires mode 'w', 'x', or 'a'")
        if not self.fp:
            raise ValueError("Attempt to write ZIP archive that was already closed")
        if self._writing:
            raise ValueError("Can't write to ZIP archive while an open writing handle exists")

    def _new_info(self, name):
        info = ZipInfo(name, time.localtime(time.time())[:6])
        info.compress_type, info.compress_level = self.compression, self.compresslevel
        info.external_attr = 0o40775 << 16 | 0x10 if info.is_dir() else 0o600 << 16
        return info

    def write(self, filename, arcname=None, compress_type=None, compresslevel=None):
        """Put a file into the archive."""
        self._check_writing("write()")
        info = ZipInfo.from_file(filename, arcname, strict_timestamps=self._strict_timestamps)
        if info.is_dir():
            self._add(info, b"")
            return
        info.compress_type = self.compression if compress_type is None else compress_type
        info.compress_level = self.compresslevel if compresslevel is None else compresslevel
        with open(filename, "rb") as source:
            self._add(info, source.read())

    def writestr(self, zinfo_or_arcname, data, compress_type=None, compresslevel=None):
        """Put text or bytes into the archive."""
        if isinstance(data, str):
            data = data.encode("utf-8")
        info = zinfo_or_arcname
        if not isinstance(info, ZipInfo):
            info = self._new_info(info)
        self._check_writing("write()")
        if compress_type is not None:
            info.compress_type = compress_type
        if compresslevel is not None:
            info.compress_level = compresslevel
        self._add(info, data)

    def mkdir(self, zinfo_or_directory_name, mode=511):
        """Put a directory into the archive."""
        info = zinfo_or_directory_name
        if not isinstance(info, ZipInfo):
            info = ZipInfo(info if info.endswith("/") else info + "/", time.localtime(time.time())[:6])
            info.external_attr = (0o40000 | mode) << 16 | 0x10
        self._check_writing("mkdir()")
        self._add(info, b"")

    def _add(self, info, data):
        _check_kind(info.compress_type)
        if info.filename in self.NameToInfo:
            import warnings

            warnings.warn(f"Duplicate name: {info.filename!r}", stacklevel=3)
        data = bytes(data)
        info.file_size, info.CRC = len(data), zlib.crc32(data)
        if info.compress_type == ZIP_DEFLATED:
            level = -1 if info.compress_level is None else info.compress_level
            packer = zlib.compressobj(level, zlib.DEFLATED, -15)
            data = packer.compress(data) + packer.flush()
        info.compress_size = len(data)
        file = self.fp
        if file.seekable():
            file.seek(self.start_dir)
        info.header_offset = self.start_dir
        if info.header_offset + len(data) > _LIMIT:
            raise LargeZipFile("Filesize would require ZIP64 extensions")
        name, flags = info._name()
        head = _LOCAL.pack(
            b"PK\3\4", info.extract_version, info.reserved, flags, info.compress_type, *info._when(), info.CRC,
            len(data), info.file_size, len(name), len(info.extra),
        )  # fmt: skip
        self.start_dir += file.write(head + name + info.extra + data)
        self.filelist.append(info)
        self.NameToInfo[info.filename] = info
        self._changed = True

    def close(self):
        """Close the file; for modes "w", "x" and "a" write the list of members."""
        if self.fp is None:
            return
        if self._writing:
            raise ValueError("Can't close the ZIP file while there is an open writing handle on it. Close the writing handle before closing the zip.")
        try:
            if self._changed and self.mode != "r":
                self._write_directory()
        finally:
            file, self.fp = self.fp, None
            if self._is_mine:
                file.close()

    def _write_directory(self):
        file = self.fp
        if file.seekable():
            file.seek(self.start_dir)
        data = b""
        for info in self.filelist:
            name, flags = info._name()
            entry = _ENTRY.pack(
                b"PK\1\2", info.create_version, info.create_system, info.extract_version, info.reserved, flags,
                info.compress_type, *info._when(), info.CRC, info.compress_size, info.file_size, len(name), len(info.extra),
                len(info.comment), 0, info.internal_attr, info.external_attr, info.header_offset,
            )  # fmt: skip
            data += entry + name + info.extra + info.comment
        count = len(self.filelist)
        end = _END.pack(b"PK\5\6", 0, 0, count, count, len(data), self.start_dir, len(self._comment))
        file.write(data + end + self._comment)
        if self.mode == "a":
            file.truncate()
        if hasattr(file, "flush"):
            file.flush()


class PyZipFile(ZipFile):
    """As ZipFile: there is nothing to compile."""


def is_zipfile(filename):
    """Is it a ZIP file?"""
    try:
        if hasattr(filename, "read"):
            at = filename.tell()
            ZipFile(filename)
            filename.seek(at)
        else:
            ZipFile(filename).close()
        return True
    except (OSError, BadZipFile):
        return False


class Path:
    """A member, or a directory of members, in the manner of pathlib."""

    def __init__(self, root, at=""):
        self.root = root if isinstance(root, ZipFile) else ZipFile(root)
        self.at = at

    def __repr__(self):
        return f"{type(self).__name__}({self.root.filename!r}, {self.at!r})"

    def __str__(self):
        return f"{self.root.filename}/{self.at}".rstrip("/") if self.at else f"{self.root.filename}/"

    def __eq__(self, other):
        return (self.root, self.at) == (other.root, other.at) if type(other) is type(self) else NotImplemented

    def __hash__(self):
        return hash((self.root, self.at))

    def _names(self):
        """All names, with those of directories that only others tell of."""
        names = dict.fromkeys(self.root.namelist())
        for name in list(names):
            parts = name.rstrip("/").split("/")
            names.update({"/".join(parts[:end]) + "/": None for end in range(1, len(parts))})
        return names

    @property
    def name(self):
        return self.at.rstrip("/").rpartition("/")[2]

    def is_dir(self):
        """Is it a directory?"""
        return not self.at or self.at.endswith("/")

    def exists(self):
        """Is it in the archive?"""
        return not self.at or self.at in self._names()

    def is_file(self):
        """Is it a file?"""
        return self.exists() and not self.is_dir()

    def joinpath(self, *other):
        """The path below."""
        at = "/".join([self.at.rstrip("/"), *other]) if self.at else "/".join(other)
        names = self._names()
        return type(self)(self.root, at + "/" if at not in names and at + "/" in names else at)

    __truediv__ = joinpath

    @property
    def parent(self):
        return type(self)(self.root, (self.at.rstrip("/").rpartition("/")[0] + "/").lstrip("/"))

    def iterdir(self):
        """What stands directly in it."""
        if not self.is_dir():
            raise ValueError("Can't listdir a file")
        for name in self._names():
            if name != self.at and name.startswith(self.at) and "/" not in name[len(self.at) :].rstrip("/"):
                yield type(self)(self.root, name)

    def open(self, mode="r", *args, pwd=None, **kwargs):
        """A file, of text unless the mode has a "b"."""
        if self.is_dir():
            raise IsADirectoryError(self)
        stream = self.root.open(self.at, mode[0], pwd=pwd)
        return stream if "b" in mode else io.TextIOWrapper(stream, *args, **kwargs)

    def read_text(self, *args, **kwargs):
        """The contents as text."""
        with self.open("r", *args, **kwargs) as file:
            return file.read()

    def read_bytes(self):
        """The contents."""
        with self.open("rb") as file:
            return file.read()
