"""The functions in this module allow compression and decompression using the zlib library's formats.

adler32(string[, start]) -- Compute an Adler-32 checksum.
compress(data[, level]) -- Compress data, with compression level 0-9 or -1.
compressobj([level[, ...]]) -- Return a compressor object.
crc32(string[, start]) -- Compute a CRC-32 checksum.
decompress(string,[wbits],[bufsize]) -- Decompresses a compressed string.
decompressobj([wbits[, zdict]]) -- Return a decompressor object.
"""

from operator import index as _index

from _prelude import _adler32, _bytes_of, _crc32, _deflate, _inflate

MAX_WBITS = 15
DEFLATED = 8
DEF_MEM_LEVEL = 8
DEF_BUF_SIZE = 16384
Z_NO_COMPRESSION, Z_BEST_SPEED, Z_BEST_COMPRESSION, Z_DEFAULT_COMPRESSION = 0, 1, 9, -1
Z_DEFAULT_STRATEGY, Z_FILTERED, Z_HUFFMAN_ONLY, Z_RLE, Z_FIXED = 0, 1, 2, 3, 4
Z_NO_FLUSH, Z_PARTIAL_FLUSH, Z_SYNC_FLUSH, Z_FULL_FLUSH, Z_FINISH, Z_BLOCK, Z_TREES = range(7)
ZLIB_VERSION = ZLIB_RUNTIME_VERSION = "1.3.1"

_WINDOW = 32 * 1024
# Compressed at once; what is collected until then costs memory, less of it costs compression.
_PIECE = 128 * 1024
# (bit, kind of the open block, last block, stored bytes, length and distance of a copy, header of the block, its bit)
_AT_START = (0, 0, 0, 0, 0, 0, b"", 0)
_FAULTS = (
    "invalid block type", "invalid stored block lengths", "too many length or distance symbols",
    "invalid code lengths set", "invalid bit length repeat", "invalid code -- missing end-of-block",
    "invalid literal/lengths set", "invalid distances set", "invalid literal/length code", "invalid distance code",
    "invalid distance too far back",
)  # fmt: skip


class error(Exception):
    pass


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


# Compressing.


class Compress:
    """Compresses piece by piece: made by compressobj()."""

    def __new__(cls, *args, **kwargs):
        raise TypeError("cannot create 'zlib.Compress' instances")

    def __reduce_ex__(self, protocol, /):
        raise TypeError("cannot pickle 'zlib.Compress' object")

    def _begin(self, level, wbits, strategy, zdict):
        self._level = 6 if level == -1 else level
        self._strategy = strategy
        self._format = "raw" if wbits < 0 else "gzip" if wbits > 15 else "zlib"
        self._waiting = bytearray()
        self._history = b""
        self._carry = 0, 0
        self._size = 0
        self._is_finished = False
        self._check = 1 if self._format == "zlib" else 0
        header = b""
        if self._format == "zlib":
            size = max(wbits, 9)
            level_bits = 0 if self._level < 2 else 1 if self._level < 6 else 2 if self._level == 6 else 3
            number = (size - 8 << 4 | 8) << 8 | level_bits << 6 | (32 if zdict else 0)
            header = (number + 31 - number % 31).to_bytes(2)
        elif self._format == "gzip":
            header = b"\x1f\x8b\x08\0\0\0\0\0" + (b"\x02" if self._level == 9 else b"\x04" if self._level == 1 else b"\0")
            header += b"\x03"
        if zdict:
            self._history = zdict[-_WINDOW:]
            if self._format == "zlib":
                header += _adler32(zdict, 1).to_bytes(4)
        self._header = header

    def _work(self, ending):
        """Compress what has been collected."""
        data = self._history + self._waiting
        start = len(self._history)
        out, *carry = _deflate(data, start, self._level, self._strategy, *self._carry, ending)
        self._carry = carry
        self._waiting.clear()
        self._history = data[-_WINDOW:]
        header, self._header = self._header, b""
        return header + out

    def _check_open(self):
        if self._is_finished:
            raise error("Error -2 while compressing data: inconsistent stream state")

    def compress(self, data, /):
        """Returns a bytes object containing compressed data; some input may wait until the next call or flush()."""
        data = _bytes_of(data)
        self._check_open()
        self._size += len(data)
        if self._format != "raw":
            self._check = (_adler32 if self._format == "zlib" else _crc32)(data, self._check)
        self._waiting += data
        if len(self._waiting) >= _PIECE:
            return self._work(0)
        header, self._header = self._header, b""
        return header

    def flush(self, mode=Z_FINISH, /):
        """Return a bytes object containing any remaining compressed data."""
        mode = _index(mode)
        if mode == Z_NO_FLUSH:
            return b""
        if mode not in (Z_PARTIAL_FLUSH, Z_SYNC_FLUSH, Z_FULL_FLUSH, Z_FINISH, Z_BLOCK):
            raise error("Error -2 while flushing: inconsistent stream state")
        if self._is_finished:
            raise error("Error -2 while finishing compression: inconsistent stream state")
        if mode != Z_FINISH:
            out = self._work(3 if mode == Z_PARTIAL_FLUSH else 0 if mode == Z_BLOCK else 2)
            if mode == Z_FULL_FLUSH:
                self._history = b""
            return out
        self._is_finished = True
        out = self._work(1)
        if self._format == "zlib":
            return out + self._check.to_bytes(4)
        if self._format == "gzip":
            return out + self._check.to_bytes(4, "little") + (self._size & 0xFFFFFFFF).to_bytes(4, "little")
        return out

    def copy(self):
        """Return a copy of the compression object."""
        if self._is_finished:
            raise ValueError("Inconsistent stream state")
        made = object.__new__(Compress)
        made.__dict__.update(self.__dict__)
        made._waiting = bytearray(self._waiting)
        return made

    __copy__ = copy

    def __deepcopy__(self, memo, /):
        return self.copy()


def compressobj(
    level=Z_DEFAULT_COMPRESSION, method=DEFLATED, wbits=MAX_WBITS, memLevel=DEF_MEM_LEVEL, strategy=Z_DEFAULT_STRATEGY, zdict=None
):
    """Return a compressor object.

    level
      The compression level (an integer in the range 0-9 or -1; default is
      currently equivalent to 6).  Higher compression levels are slower,
      but produce smaller results.
    method
      The compression algorithm.  If given, this must be DEFLATED.
    wbits
      +9 to +15: The base-two logarithm of the window size.  Include a zlib
          container.
      -9 to -15: Generate a raw stream.
      +25 to +31: Include a gzip container.
    memLevel
      Controls the amount of memory used for internal compression state.
      Valid values range from 1 to 9.
    strategy
      Used to tune the compression algorithm.
    zdict
      The predefined compression dictionary - a sequence of bytes
      containing subsequences that are likely to occur in the input data.
    """
    if zdict is not None:
        zdict = _bytes_of(zdict)
    level, wbits = _index(level), _index(wbits)
    size = -wbits if wbits < 0 else wbits - 16 if wbits > 15 else wbits
    valid = -1 <= level <= 9 and method == DEFLATED and 1 <= memLevel <= 9 and 0 <= strategy <= 4
    if not valid or not 8 <= size <= 15 or size == 8 and wbits != 8:
        raise ValueError("Invalid initialization option")
    made = object.__new__(Compress)
    made._begin(level, wbits, strategy, zdict)
    return made


def compress(data, /, level=Z_DEFAULT_COMPRESSION, wbits=MAX_WBITS):
    """Returns a bytes object containing compressed data.

    data
      Binary data to be compressed.
    level
      Compression level, in 0-9 or -1.
    wbits
      The window buffer size and container format.
    """
    data = _bytes_of(data)
    if not -1 <= _index(level) <= 9:
        raise error("Bad compression level")
    try:
        worker = compressobj(level, wbits=wbits)
    except ValueError:
        raise error("Error -2 while compressing data: inconsistent stream state") from None
    return worker.compress(data) + worker.flush()


# Decompressing.


class _NeedsDictionary(Exception):
    pass


class Decompress:
    """Decompresses piece by piece: made by decompressobj()."""

    def __new__(cls, *args, **kwargs):
        raise TypeError("cannot create 'zlib.Decompress' instances")

    def __reduce_ex__(self, protocol, /):
        raise TypeError("cannot pickle 'zlib.Decompress' object")

    def _begin(self, wbits, zdict):
        self.unused_data = b""
        self.unconsumed_tail = b""
        self.eof = False
        self._zdict = zdict
        # "zlib", "gzip" or, where the header says which, "any".
        self._format = "raw" if wbits < 0 else "zlib" if wbits <= 15 else "gzip" if wbits <= 31 else "any"
        self._window_bits = abs(wbits) & 15 or 15
        self._stage = self._body if self._format == "raw" else self._read_header
        self._pending = b""
        self._state = _AT_START
        self._history = zdict[-_WINDOW:] if zdict and self._format == "raw" else b""
        self._check = self._size = 0

    def _fail(self, message, code=-3):
        return error(f"Error {code} while decompressing data: {message}")

    # Each stage takes what it can from the pending data, and returns whether there may be more to do.

    def _read_header(self, out, room):
        data = self._pending
        if len(data) < 2:
            return False
        if self._format != "zlib" and data.startswith(b"\x1f\x8b"):
            return self._read_gzip_header()
        if self._format == "gzip" or (data[0] << 8 | data[1]) % 31:
            raise self._fail("incorrect header check")
        if data[0] & 15 != DEFLATED:
            raise self._fail("unknown compression method")
        if (data[0] >> 4) + 8 > self._window_bits:
            raise self._fail("invalid window size")
        self._format = "zlib"
        self._check = 1
        if data[1] & 32:
            if len(data) < 6:
                return False
            if self._zdict is None:
                raise error("Error 2 while decompressing data")
            if _adler32(self._zdict, 1) != int.from_bytes(data[2:6]):
                raise error("Error -3 while setting zdict")
            self._history = self._zdict[-_WINDOW:]
            data = data[4:]
        self._pending = data[2:]
        self._stage = self._body
        return True

    def _read_gzip_header(self):
        data = self._pending
        if len(data) < 10:
            return False
        if data[2] != DEFLATED:
            raise self._fail("unknown compression method")
        flags = data[3]
        if flags & 0xE0:
            raise self._fail("unknown header flags set")
        at = 10
        if flags & 4:
            if len(data) < 12:
                return False
            at = 12 + int.from_bytes(data[10:12], "little")
        for flag in (8, 16):
            if flags & flag:
                at = data.find(b"\0", at) + 1
                if not at:
                    return False
        if flags & 2:
            if len(data) < at + 2:
                return False
            if _crc32(data[:at], 0) & 0xFFFF != int.from_bytes(data[at : at + 2], "little"):
                raise self._fail("header crc mismatch")
            at += 2
        if len(data) < at:
            return False
        self._format = "gzip"
        self._pending = data[at:]
        self._stage = self._body
        return True

    def _body(self, out, room):
        piece, bits, state, outcome = _inflate(self._pending, self._state, self._history, room)
        self._pending = self._pending[bits // 8 :]
        self._state = state
        if piece:
            out.append(piece)
            self._size += len(piece)
            self._history = piece[-_WINDOW:] if len(piece) >= _WINDOW else (self._history + piece)[-_WINDOW:]
            if self._format == "zlib":
                self._check = _adler32(piece, self._check)
            elif self._format == "gzip":
                self._check = _crc32(piece, self._check)
        if outcome < 0:
            raise self._fail(_FAULTS[-outcome - 1])
        if outcome == 2:
            if bits % 8:
                self._pending = self._pending[1:]
            self._stage = self._end if self._format == "raw" else self._read_trailer
            return True
        return False

    def _read_trailer(self, out, room):
        data = self._pending
        if self._format == "zlib":
            if len(data) < 4:
                return False
            if int.from_bytes(data[:4]) != self._check:
                raise self._fail("incorrect data check")
            self._pending = data[4:]
        else:
            if len(data) >= 4 and int.from_bytes(data[:4], "little") != self._check:
                raise self._fail("incorrect data check")
            if len(data) < 8:
                return False
            if int.from_bytes(data[4:8], "little") != self._size & 0xFFFFFFFF:
                raise self._fail("incorrect length check")
            self._pending = data[8:]
        self._stage = self._end
        return True

    def _end(self, out, room):
        self.eof = True
        self.unused_data += self._pending
        if self.unconsumed_tail:
            self.unconsumed_tail = self._pending
        self._pending = b""
        return False

    def _advance(self, data, room):
        self._pending = self._pending + data if self._pending else data
        out = []
        while self._stage(out, room):
            pass
        return b"".join(out)

    def decompress(self, data, /, max_length=0):
        """Return a bytes object containing the decompressed version of the data.

        After calling this function, some of the input data may still be stored in
        internal buffers for later processing; what max_length left over is in unconsumed_tail.
        """
        max_length = _index(max_length)
        if max_length < 0:
            raise ValueError("max_length must be non-negative")
        data = _bytes_of(data)
        found = self._advance(data, max_length or -1)
        if max_length and len(found) >= max_length and not self.eof:
            # Whole bytes that were not looked at go back to the program.
            kept = 1 if self._state[0] and self._pending else 0
            self.unconsumed_tail = self._pending[kept:]
            self._pending = self._pending[:kept]
        elif not self.eof:
            self.unconsumed_tail = b""
        return found

    def flush(self, length=DEF_BUF_SIZE, /):
        """Return a bytes object containing any remaining decompressed data."""
        if _index(length) <= 0:
            raise ValueError("length must be greater than zero")
        tail, self.unconsumed_tail = self.unconsumed_tail, b""
        return self._advance(tail, -1)

    def copy(self):
        """Return a copy of the decompression object."""
        if self.eof:
            raise ValueError("Inconsistent stream state")
        made = object.__new__(Decompress)
        made.__dict__.update(self.__dict__)
        made._stage = getattr(made, self._stage.__name__)
        return made

    __copy__ = copy

    def __deepcopy__(self, memo, /):
        return self.copy()


def decompressobj(wbits=MAX_WBITS, zdict=b""):
    """Return a decompressor object.

    wbits
      The window buffer size and container format.
    zdict
      The predefined compression dictionary.  This must be the same
      dictionary as used by the compressor that produced the input data.
    """
    wbits = _index(wbits)
    if not (wbits == 0 or 8 <= wbits <= 15 or -15 <= wbits <= -8 or 24 <= wbits <= 31 or 40 <= wbits <= 47 or wbits == 32):
        raise ValueError("Invalid initialization option")
    try:
        zdict = bytes(memoryview(zdict))
    except TypeError:
        raise TypeError("zdict argument must support the buffer protocol") from None
    made = object.__new__(Decompress)
    made._begin(wbits, zdict or None)
    return made


def decompress(data, /, wbits=MAX_WBITS, bufsize=DEF_BUF_SIZE):
    """Returns a bytes object containing the uncompressed data.

    data
      Compressed data.
    wbits
      The window buffer size and container format.
    bufsize
      The initial output buffer size.
    """
    data = _bytes_of(data)
    if _index(bufsize) < 0:
        raise ValueError("bufsize must be non-negative")
    try:
        worker = decompressobj(wbits)
    except ValueError:
        raise error("Error -2 while preparing to decompress data: inconsistent stream state") from None
    found = worker.decompress(data)
    if not worker.eof:
        raise error("Error -5 while decompressing data: incomplete or truncated stream")
    return found
