"""The file system of a program: a tree of directories and files in its own memory, empty at first.

    /home     the working directory, until the program changes it
    /tmp      where `tempfile` puts files
    /dev/null

Nothing of the host is in it, and it is gone with the session. What is stored counts as memory of the program.

Not here: descriptors and streams (`_open_files`), the functions of `os` (`_os_files`).
"""

from errno import EEXIST, EINVAL, EISDIR, ELOOP, ENAMETOOLONG, ENOENT, ENOTDIR, ENOTEMPTY, EPERM
from errno import _MESSAGES

from _prelude import _host_function

now = _host_function("wardian.time")

LINKS_MAX = 40
NAME_MAX = 255
DIRECTORY, REGULAR, LINK, CHARACTERS = 0o040000, 0o100000, 0o120000, 0o020000


def failure(code, path=None, path2=None):
    """The OSError of an error number."""
    message = _MESSAGES.get(code, f"Unknown error {code}")
    if path is None:
        return OSError(code, message)
    return OSError(code, message, path) if path2 is None else OSError(code, message, path, None, path2)


class Node:
    """Something that a directory can hold. Times are nanoseconds since 1970."""

    __slots__ = "number", "permissions", "links", "accessed", "modified", "changed"
    kind = REGULAR
    size = 0
    _last_number = 0

    def __init__(self, permissions):
        Node._last_number += 1
        self.number = Node._last_number
        self.permissions = permissions
        self.links = 1
        self.accessed = self.modified = self.changed = now()

    def touch(self):
        """The contents have changed."""
        self.modified = self.changed = now()


class File(Node):
    __slots__ = ("content",)

    def __init__(self, permissions):
        Node.__init__(self, permissions)
        self.content = bytearray()

    @property
    def size(self):
        return len(self.content)

    def read(self, start, stop):
        return bytes(self.content[start:stop])

    def write(self, start, data):
        content = self.content
        if start > len(content):
            content.extend(bytes(start - len(content)))
        content[start : start + len(data)] = data

    def resize(self, size):
        if size < len(self.content):
            del self.content[size:]
        else:
            self.content.extend(bytes(size - len(self.content)))


class NullDevice(Node):
    """What is written to it is gone; there is nothing to read."""

    __slots__ = ()
    kind = CHARACTERS

    def read(self, start, stop):
        return b""

    def write(self, start, data):
        pass

    def resize(self, size):
        pass


class Link(Node):
    """A symbolic link."""

    __slots__ = ("target",)
    kind = LINK

    def __init__(self, target):
        Node.__init__(self, 0o777)
        self.target = target

    @property
    def size(self):
        return len(self.target.encode("utf-8", "surrogateescape"))


class Directory(Node):
    __slots__ = "entries", "parent", "name"
    kind = DIRECTORY
    size = 4096

    def __init__(self, permissions):
        Node.__init__(self, permissions)
        self.entries = {}
        self.parent = self
        self.name = ""
        self.links = 2

    def is_in(self, other):
        """Whether this is `other` or below it."""
        at = self
        while at is not other:
            if at is at.parent:
                return False
            at = at.parent
        return True

    def path(self):
        names = []
        at = self
        while at is not at.parent:
            names.append(at.name)
            at = at.parent
        return "/" + "/".join(reversed(names))


class _Tree:
    """The root, and where the program is."""

    def __init__(self):
        self.root = None
        self.working = None
        self.mask = 0o022


_tree = _Tree()


def tree():
    """The tree of this program. It is made when it is first asked for: its nodes carry the time."""
    if _tree.root is None:
        root = _tree.root = Directory(0o755)
        _tree.working, devices = Directory(0o755), Directory(0o755)
        attach(root, "home", _tree.working)
        attach(root, "tmp", Directory(0o777))
        attach(root, "dev", devices)
        attach(devices, "null", NullDevice(0o666))
    return _tree


def attach(directory, name, node):
    """Put a node into a directory."""
    directory.entries[name] = node
    if isinstance(node, Directory):
        node.parent, node.name = directory, name
        directory.links += 1
    directory.touch()


def detach(directory, name):
    """Take a node out of its directory."""
    node = directory.entries.pop(name)
    if isinstance(node, Directory):
        directory.links -= 1
        node.links = 0
    else:
        node.links -= 1
    directory.touch()


def resolve(path, shown, follow=True):
    """(directory, name, node) of a path: node is None if only the last name is missing.

    The name is None where the path ends in "/", "." or "..", so that there is no entry to change.
    """
    if "\0" in path:
        raise ValueError("embedded null byte")
    if not path:
        raise failure(ENOENT, shown)
    state = tree()
    node = state.root if path[0] == "/" else state.working
    directory, name = node, None
    waiting = path.split("/")[::-1]
    links = 0
    while waiting:
        part = waiting.pop()
        if node is None:
            # A missing directory may be named with a slash behind it.
            if part or any(waiting):
                raise failure(ENOENT, shown)
            continue
        if not isinstance(node, Directory):
            raise failure(ENOTDIR, shown)
        if part in ("", "."):
            continue
        if part == "..":
            node = directory = node.parent
            name = None
            continue
        if len(part) > NAME_MAX and len(part.encode("utf-8", "surrogateescape")) > NAME_MAX:
            raise failure(ENAMETOOLONG, shown)
        directory, name = node, part
        node = directory.entries.get(part)
        if isinstance(node, Link) and (follow or waiting):
            links += 1
            if links > LINKS_MAX:
                raise failure(ELOOP, shown)
            waiting += node.target.split("/")[::-1]
            node = directory = state.root if node.target[:1] == "/" else directory
            name = None
    return directory, name, node


def find(path, shown, follow=True):
    """The node of a path, which has to be there."""
    node = resolve(path, shown, follow)[2]
    if node is None:
        raise failure(ENOENT, shown)
    return node


def find_directory(path, shown):
    """The directory of a path."""
    node = find(path, shown)
    if not isinstance(node, Directory):
        raise failure(ENOTDIR, shown)
    return node


def make_directory(path, shown, permissions):
    directory, name, node = resolve(path, shown, follow=False)
    if node is not None:
        raise failure(EEXIST, shown)
    attach(directory, name, Directory(permissions & ~_tree.mask & 0o7777))


def remove_directory(path, shown):
    directory, name, node = resolve(path, shown, follow=False)
    if node is None:
        raise failure(ENOENT, shown)
    if not isinstance(node, Directory):
        raise failure(ENOTDIR, shown)
    if name is None:
        raise failure(EINVAL, shown)
    if node.entries:
        raise failure(ENOTEMPTY, shown)
    detach(directory, name)


def remove_file(path, shown):
    directory, name, node = resolve(path, shown, follow=False)
    if node is None:
        raise failure(ENOENT, shown)
    if isinstance(node, Directory):
        raise failure(EISDIR, shown)
    detach(directory, name)


def make_link(target, path, shown, shown_target):
    """A symbolic link at `path`."""
    directory, name, node = resolve(path, shown, follow=False)
    if node is not None:
        raise failure(EEXIST, shown_target, shown)
    if not target:
        raise failure(ENOENT, shown_target, shown)
    attach(directory, name, Link(target))


def make_hard_link(source, path, shown_source, shown):
    node = resolve(source, shown_source, follow=False)[2]
    if node is None:
        raise failure(ENOENT, shown_source, shown)
    if isinstance(node, Directory):
        raise failure(EPERM, shown_source, shown)
    directory, name, present = resolve(path, shown, follow=False)
    if present is not None:
        raise failure(EEXIST, shown_source, shown)
    node.links += 1
    attach(directory, name, node)


def move(source, target, shown_source, shown_target):
    """Rename; what is at the target is replaced if it is of the same kind, and empty."""
    from_directory, from_name, node = _resolve_pair(source, shown_source, shown_target)
    to_directory, to_name, present = _resolve_pair(target, shown_source, shown_target)
    if node is None:
        raise failure(ENOENT, shown_source, shown_target)
    if from_name is None or to_name is None:
        raise failure(EINVAL, shown_source, shown_target)
    if present is node:
        return
    if isinstance(node, Directory):
        if to_directory.is_in(node):
            raise failure(EINVAL, shown_source, shown_target)
        if present is not None:
            if not isinstance(present, Directory):
                raise failure(ENOTDIR, shown_source, shown_target)
            if present.entries:
                raise failure(ENOTEMPTY, shown_source, shown_target)
    elif isinstance(present, Directory):
        raise failure(EISDIR, shown_source, shown_target)
    if present is not None:
        detach(to_directory, to_name)
    links = node.links
    detach(from_directory, from_name)
    node.links = links
    attach(to_directory, to_name, node)


def _resolve_pair(path, shown_source, shown_target):
    try:
        return resolve(path, None, follow=False)
    except OSError as error:
        code = error.errno
    raise failure(code, shown_source, shown_target)
