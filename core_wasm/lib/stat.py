"""Constants and functions for what os.stat() and os.lstat() give."""

ST_MODE, ST_INO, ST_DEV, ST_NLINK, ST_UID, ST_GID, ST_SIZE, ST_ATIME, ST_MTIME, ST_CTIME = range(10)

# Kinds of files.
S_IFDIR, S_IFCHR, S_IFBLK, S_IFREG = 0o040000, 0o020000, 0o060000, 0o100000
S_IFIFO, S_IFLNK, S_IFSOCK = 0o010000, 0o120000, 0o140000
S_IFDOOR = S_IFPORT = S_IFWHT = 0

# Permissions.
S_ISUID, S_ISGID, S_ISVTX = 0o4000, 0o2000, 0o1000
S_ENFMT = S_ISGID
S_IREAD, S_IWRITE, S_IEXEC = 0o0400, 0o0200, 0o0100
S_IRWXU, S_IRUSR, S_IWUSR, S_IXUSR = 0o0700, 0o0400, 0o0200, 0o0100
S_IRWXG, S_IRGRP, S_IWGRP, S_IXGRP = 0o0070, 0o0040, 0o0020, 0o0010
S_IRWXO, S_IROTH, S_IWOTH, S_IXOTH = 0o0007, 0o0004, 0o0002, 0o0001

# Flags of other systems.
UF_SETTABLE, UF_NODUMP, UF_IMMUTABLE, UF_APPEND, UF_OPAQUE, UF_NOUNLINK = 0xFFFF, 0x1, 0x2, 0x4, 0x8, 0x10
UF_COMPRESSED, UF_TRACKED, UF_DATAVAULT, UF_HIDDEN = 0x20, 0x40, 0x80, 0x8000
SF_SETTABLE, SF_ARCHIVED, SF_IMMUTABLE, SF_APPEND = 0x3FFF0000, 0x10000, 0x20000, 0x40000
SF_RESTRICTED, SF_NOUNLINK, SF_SNAPSHOT, SF_FIRMLINK, SF_DATALESS = 0x80000, 0x100000, 0x200000, 0x800000, 0x40000000
SF_SUPPORTED, SF_SYNTHETIC = 0x9F0000, 0xC0000000
FILE_ATTRIBUTE_READONLY, FILE_ATTRIBUTE_HIDDEN, FILE_ATTRIBUTE_SYSTEM, FILE_ATTRIBUTE_DIRECTORY = 1, 2, 4, 16
FILE_ATTRIBUTE_ARCHIVE, FILE_ATTRIBUTE_DEVICE, FILE_ATTRIBUTE_NORMAL, FILE_ATTRIBUTE_TEMPORARY = 32, 64, 128, 256
FILE_ATTRIBUTE_SPARSE_FILE, FILE_ATTRIBUTE_REPARSE_POINT, FILE_ATTRIBUTE_COMPRESSED = 512, 1024, 2048
FILE_ATTRIBUTE_OFFLINE, FILE_ATTRIBUTE_NOT_CONTENT_INDEXED, FILE_ATTRIBUTE_ENCRYPTED = 4096, 8192, 16384
FILE_ATTRIBUTE_INTEGRITY_STREAM, FILE_ATTRIBUTE_VIRTUAL, FILE_ATTRIBUTE_NO_SCRUB_DATA = 32768, 65536, 131072

_KINDS = {
    S_IFREG: "-", S_IFDIR: "d", S_IFLNK: "l", S_IFCHR: "c", S_IFBLK: "b", S_IFIFO: "p", S_IFSOCK: "s",
}  # fmt: skip


def S_IMODE(mode, /):
    """Return the portion of the file's mode that can be set by os.chmod()."""
    return mode & 0o7777


def S_IFMT(mode, /):
    """Return the portion of the file's mode that describes the file type."""
    return mode & 0o170000


def S_ISDIR(mode, /):
    """Return True if mode is from a directory."""
    return mode & 0o170000 == S_IFDIR


def S_ISCHR(mode, /):
    """Return True if mode is from a character special device file."""
    return mode & 0o170000 == S_IFCHR


def S_ISBLK(mode, /):
    """Return True if mode is from a block special device file."""
    return mode & 0o170000 == S_IFBLK


def S_ISREG(mode, /):
    """Return True if mode is from a regular file."""
    return mode & 0o170000 == S_IFREG


def S_ISFIFO(mode, /):
    """Return True if mode is from a FIFO (named pipe)."""
    return mode & 0o170000 == S_IFIFO


def S_ISLNK(mode, /):
    """Return True if mode is from a symbolic link."""
    return mode & 0o170000 == S_IFLNK


def S_ISSOCK(mode, /):
    """Return True if mode is from a socket."""
    return mode & 0o170000 == S_IFSOCK


def S_ISDOOR(mode, /):
    """Return True if mode is from a door: Linux has none."""
    return False


S_ISPORT = S_ISWHT = S_ISDOOR


def filemode(mode, /):
    """Convert a file's mode to a string of the form '-rwxrwxrwx'."""
    letters = [_KINDS.get(mode & 0o170000, "?")]
    for shift, special, with_execution, without in ((6, S_ISUID, "s", "S"), (3, S_ISGID, "s", "S"), (0, S_ISVTX, "t", "T")):
        bits = mode >> shift
        letters.append("r" if bits & 4 else "-")
        letters.append("w" if bits & 2 else "-")
        if mode & special:
            letters.append(with_execution if bits & 1 else without)
        else:
            letters.append("x" if bits & 1 else "-")
    return "".join(letters)
