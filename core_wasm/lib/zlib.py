"""The checksums of zlib: adler32() and crc32(). Compressing is not here."""

from operator import index as _index

from _prelude import _adler32, _crc32


class error(Exception):
    pass


def _bytes_of(data):
    if type(data) is bytes:
        return data
    try:
        view = memoryview(data)
    except TypeError:
        raise TypeError(f"a bytes-like object is required, not '{type(data).__name__}'") from None
    return bytes(view)


def adler32(data, value=1, /):
    """Compute an Adler-32 checksum of data.

    value
      Starting value of the checksum.

    The returned checksum is an integer.
    """
    return _adler32(_bytes_of(data), _index(value) & 0xFFFFFFFF)


def crc32(data, value=0, /):
    """Compute a CRC-32 checksum of data.

    value
      Starting value of the checksum.

    The returned checksum is an integer.
    """
    return _crc32(_bytes_of(data), _index(value) & 0xFFFFFFFF)
