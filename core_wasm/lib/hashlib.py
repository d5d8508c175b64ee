"""hashlib module - A common interface to many hash functions.

new(name, data=b'', **kwargs) - returns a new hash object implementing the
                                given hash function; initializing the hash
                                using the given binary data.

Named constructor functions are also available, these are faster
than using new(name):

md5(), sha1(), sha224(), sha256(), sha384(), sha512(), blake2b(), blake2s(),
sha3_224, sha3_256, sha3_384, sha3_512, shake_128, and shake_256.

Hash objects have these methods: update(data), digest(), hexdigest() and copy().
"""

from operator import index as _index

from _prelude import _blake2_new, _digest_final, _digest_new, _digest_update, _pbkdf2_rounds

_ALWAYS = (
    "md5", "sha1", "sha224", "sha256", "sha384", "sha512", "blake2b", "blake2s", "sha3_224", "sha3_256", "sha3_384",
    "sha3_512", "shake_128", "shake_256",
)
algorithms_guaranteed = set(_ALWAYS)
algorithms_available = {*_ALWAYS, "sha512_224", "sha512_256"}

__all__ = (*_ALWAYS, "new", "algorithms_guaranteed", "algorithms_available", "pbkdf2_hmac", "file_digest")


def _refuse(data):
    if isinstance(data, str):
        raise TypeError("Strings must be encoded before hashing")
    try:
        view = memoryview(data)
    except TypeError:
        raise TypeError("object supporting the buffer API required") from None
    if view.ndim > 1:
        raise BufferError("Buffer must be single dimension")


def _given(data, string):
    """What to hash first: `string` is an old name of `data`."""
    if string is None:
        return data
    if data != b"":
        raise TypeError(
            "'data' and 'string' are mutually exclusive and support for 'string' keyword parameter is "
            "slated for removal in a future version."
        )
    return string


class _Hash:
    """A hash is an object used to calculate a checksum of a string of information.

    Methods: update() adds bytes, digest() and hexdigest() give the digest of all so far, copy() a copy of the object.
    """

    __slots__ = ("_state",)
    _number = 0
    name = ""
    digest_size = 0
    block_size = 0

    def __init__(self, data=b"", *, usedforsecurity=True, string=None):
        self._state = _digest_new(self._number)
        self.update(_given(data, string))

    def update(self, data, /):
        """Update this hash object's state with the provided bytes-like object."""
        if not isinstance(data, (bytes, bytearray)):
            _refuse(data)
            data = bytes(data)
        _digest_update(self._number, self._state, data)

    def digest(self, /):
        """Return the digest value as a bytes object."""
        return _digest_final(self._number, self._state, 0)

    def hexdigest(self, /):
        """Return the digest value as a string of hexadecimal digits."""
        return _digest_final(self._number, self._state, 0).hex()

    def copy(self, /):
        """Return a copy of the hash object."""
        copied = object.__new__(type(self))
        copied._state = _copy_state(self._state)
        return copied

    def __reduce_ex__(self, protocol):
        raise TypeError(f"cannot pickle '{type(self).__module__}.{type(self).__qualname__}' object")


def _copy_state(state):
    # The natives change a state in place: it must be a bytes object of its own.
    return b"".join((state[:1], state[1:]))


class _Shake(_Hash):
    __slots__ = ()

    def digest(self, /, length):
        """Return the digest value, of length bytes, as a bytes object."""
        length = _index(length)
        if length < 0:
            raise ValueError("Cannot convert negative int")
        if length >= 1 << 29:
            raise ValueError("length is too large")
        return _digest_final(self._number, self._state, length)

    def hexdigest(self, /, length):
        """Return the digest value, of length bytes, as a string of hexadecimal digits."""
        return self.digest(length).hex()


def _class(name, number, size, block, module, class_name, base=_Hash):
    members = {
        "__slots__": (), "__module__": module, "__doc__": _Hash.__doc__, "_number": number, "name": name,
        "digest_size": size, "block_size": block,
    }
    return type(class_name, (base,), members)


def _define(name, *row):
    cls = _class(name, *row)

    def make(data=b"", *, usedforsecurity=True, string=None):
        return cls(data, string=string)

    make.__name__ = make.__qualname__ = name
    make.__doc__ = f"Returns a {name} hash object; optionally initialized with a string of bytes."
    return make


md5 = _define("md5", 0, 16, 64, "_md5", "md5")
sha1 = _define("sha1", 1, 20, 64, "_sha1", "sha1")
sha224 = _define("sha224", 2, 28, 64, "_sha2", "SHA224Type")
sha256 = _define("sha256", 3, 32, 64, "_sha2", "SHA256Type")
sha384 = _define("sha384", 4, 48, 128, "_sha2", "SHA384Type")
sha512 = _define("sha512", 5, 64, 128, "_sha2", "SHA512Type")
sha3_224 = _class("sha3_224", 6, 28, 144, "_sha3", "sha3_224")
sha3_256 = _class("sha3_256", 7, 32, 136, "_sha3", "sha3_256")
sha3_384 = _class("sha3_384", 8, 48, 104, "_sha3", "sha3_384")
sha3_512 = _class("sha3_512", 9, 64, 72, "_sha3", "sha3_512")
shake_128 = _class("shake_128", 10, 0, 168, "_sha3", "shake_128", _Shake)
shake_256 = _class("shake_256", 11, 0, 136, "_sha3", "shake_256", _Shake)
_sha512_224 = _define("sha512_224", 14, 28, 128, "_hashlib", "HASH")
_sha512_256 = _define("sha512_256", 15, 32, 128, "_hashlib", "HASH")


def _in_range(name, value, least, most):
    value = _index(value)
    if not least <= value <= most:
        raise ValueError(f"{name} must be between {least} and {most}")
    return value


class _Blake2(_Hash):
    __slots__ = ("digest_size",)

    def __init__(self, *args, **kwargs):
        pass

    def digest(self, /):
        """Return the digest value as a bytes object."""
        return _digest_final(self._number, self._state, 0)[: self.digest_size]

    def hexdigest(self, /):
        """Return the digest value as a string of hexadecimal digits."""
        return self.digest().hex()

    def copy(self, /):
        """Return a copy of the hash object."""
        copied = object.__new__(type(self))
        copied._state = _copy_state(self._state)
        copied.digest_size = self.digest_size
        return copied


def _blake2(name, number, largest, shortest, offset_size, reserved):
    """The class whose digests have at most `largest` bytes, its salts `shortest`."""

    def __new__(
        cls, data=b"", *, digest_size=largest, key=b"", salt=b"", person=b"", fanout=1, depth=1,
        leaf_size=0, node_offset=0, node_depth=0, inner_size=0, last_node=False, usedforsecurity=True,
        string=None,
    ):
        size = _index(digest_size)
        if not 1 <= size <= cls.MAX_DIGEST_SIZE:
            raise ValueError(
                f"digest_size for {shown} must be between 1 and {cls.MAX_DIGEST_SIZE} bytes, here it is {size}"
            )
        for name, value, most in (("salt", salt, cls.SALT_SIZE), ("person", person, cls.PERSON_SIZE)):
            if len(memoryview(value)) > most:
                raise ValueError(f"maximum {name} length is {most} bytes")
        fanout = _in_range("fanout", fanout, 0, 255)
        depth = _in_range("depth", depth, 1, 255)
        leaf_size, node_offset = _index(leaf_size), _index(node_offset)
        for value in (leaf_size, node_offset):
            if value < 0:
                raise ValueError("value must be positive")
        if leaf_size >> 32:
            raise OverflowError("leaf_size is too large")
        if node_offset >> 64:
            raise OverflowError("Python int too large for C unsigned long long")
        if node_offset >> 8 * offset_size:
            raise OverflowError("node_offset is too large")
        node_depth = _in_range("node_depth", node_depth, 0, 255)
        inner_size = _index(inner_size)
        if not 0 <= inner_size <= cls.MAX_DIGEST_SIZE:
            raise ValueError(f"inner_size must be between 0 and is {cls.MAX_DIGEST_SIZE}")
        key = bytes(key)
        if len(key) > cls.MAX_KEY_SIZE:
            raise ValueError(f"maximum key length is {cls.MAX_KEY_SIZE} bytes")
        parameters = b"".join((
            bytes((size, len(key), fanout, depth)),
            leaf_size.to_bytes(4, "little"),
            node_offset.to_bytes(offset_size, "little"),
            bytes((node_depth, inner_size)),
            bytes(reserved),
            bytes(salt).ljust(cls.SALT_SIZE, b"\0"),
            bytes(person).ljust(cls.PERSON_SIZE, b"\0"),
        ))
        self = object.__new__(cls)
        self.digest_size = size
        self._state = _blake2_new(number, parameters, bool(last_node))
        if key:
            self.update(key.ljust(cls.block_size, b"\0"))
        self.update(_given(data, string))
        return self

    shown = name.capitalize()
    members = {
        "__new__": __new__, "__slots__": (), "__module__": "_blake2", "_number": number, "name": name,
        "__doc__": f"Return a new {name} hash object.", "block_size": 2 * largest,
        "MAX_DIGEST_SIZE": largest, "MAX_KEY_SIZE": largest, "SALT_SIZE": shortest, "PERSON_SIZE": shortest,
    }  # fmt: skip
    return type(name, (_Blake2,), members)


blake2b = _blake2("blake2b", 12, 64, 16, 8, 14)
blake2s = _blake2("blake2s", 13, 32, 8, 6, 0)

_constructors = {name: globals()[name] for name in _ALWAYS}
_constructors.update(sha512_224=_sha512_224, sha512_256=_sha512_256)


def _constructor(name):
    if not isinstance(name, str):
        raise TypeError(f"new() argument 'name' must be str, not {type(name).__name__}")
    found = _constructors.get(name) or _constructors.get(name.lower().replace("-", "_"))
    if found is None:
        raise ValueError(f"unsupported hash type {name}")
    return found


def new(name, *args, **kwargs):
    """new(name, data=b'') - Return a new hashing object using the named algorithm;
    optionally initialized with data (which must be a bytes-like object).
    """
    return _constructor(name)(*args, **kwargs)


def file_digest(fileobj, digest, /, *, _bufsize=2**18):
    """Hash the contents of a file-like object. Returns a digest object.

    *fileobj* must be a file-like object opened for reading in binary mode.
    *digest* must either be a hash algorithm name, a hash constructor, or a callable that returns a hash object.
    """
    made = new(digest) if isinstance(digest, str) else digest()
    if hasattr(fileobj, "getbuffer"):
        # The whole is in memory.
        made.update(fileobj.getbuffer())
        return made
    if not (hasattr(fileobj, "readinto") and hasattr(fileobj, "readable") and fileobj.readable()):
        raise ValueError(f"'{fileobj!r}' is not a file-like object in binary reading mode.")
    room = bytearray(_bufsize)
    view = memoryview(room)
    while size := fileobj.readinto(room):
        made.update(view[:size])
    return made


_ROUNDS_AT_ONCE = 1000


def pbkdf2_hmac(hash_name, password, salt, iterations, dklen=None):
    """Password based key derivation function 2 (PKCS #5 v2.0) with HMAC as pseudorandom function."""
    if not isinstance(hash_name, str):
        raise TypeError(f"pbkdf2_hmac() argument 'hash_name' must be str, not {type(hash_name).__name__}")
    make = _constructor(hash_name)
    for value in (password, salt):
        if not isinstance(value, (bytes, bytearray)):
            try:
                memoryview(value)
            except TypeError:
                raise TypeError(f"a bytes-like object is required, not '{type(value).__name__}'") from None
    iterations = _index(iterations)
    if iterations < 1:
        raise ValueError("iteration value must be greater than 0.")
    if iterations >= 1 << 31:
        raise OverflowError("iteration value is too great.")
    inner, outer = _keyed(make, bytes(password))
    size = inner.digest_size
    length = size if dklen is None else _index(dklen)
    if length < 1:
        raise ValueError("key length must be greater than 0.")
    if length >= 1 << 31:
        raise OverflowError("key length is too great.")
    derived = bytearray()
    for number in range(1, (length + size - 1) // size + 1):
        first, second = inner.copy(), outer.copy()
        first.update(bytes(salt) + number.to_bytes(4))
        second.update(first.digest())
        block = _copy_state(second.digest())
        total = _copy_state(block)
        left = iterations - 1
        while left:
            # In pieces, so that a run may be stopped.
            count = min(left, _ROUNDS_AT_ONCE)
            _pbkdf2_rounds(inner._number, inner._state, outer._state, block, total, count)
            left -= count
        derived += total
    return bytes(derived[:length])


_INNER = bytes([value ^ 0x36 for value in range(256)])
_OUTER = bytes([value ^ 0x5C for value in range(256)])


def _keyed(make, key):
    """The two hash objects with which HMAC begins."""
    inner, outer = make(), make()
    if len(key) > inner.block_size:
        key = make(key).digest()
    key = key.ljust(inner.block_size, b"\0")
    inner.update(key.translate(_INNER))
    outer.update(key.translate(_OUTER))
    return inner, outer
