"""Codec registry, and codecs for text, bytes and streams.

The encodings of text are written in Zig and need no registering; `str.encode` and `bytes.decode` use them directly.
Streams over codecs are in `_codecs_streams`.
"""

from _prelude import (
    _codec_built_in_handlers,
    _codec_cache,
    _codec_decode_some,
    _codec_encode,
    _codec_error_handlers,
    _codec_module_name,
    _codec_search_functions,
    _codec_signature_size,
)
from _codecs_functions import (
    ascii_decode, ascii_encode, charmap_build, charmap_decode, charmap_encode, escape_decode, escape_encode,
    latin_1_decode, latin_1_encode, raw_unicode_escape_decode, raw_unicode_escape_encode, readbuffer_encode,
    unicode_escape_decode, unicode_escape_encode, utf_7_decode, utf_7_encode, utf_8_decode, utf_8_encode,
    utf_16_be_decode, utf_16_be_encode, utf_16_decode, utf_16_encode, utf_16_ex_decode, utf_16_le_decode,
    utf_16_le_encode, utf_32_be_decode, utf_32_be_encode, utf_32_decode, utf_32_encode, utf_32_ex_decode,
    utf_32_le_decode, utf_32_le_encode,
)  # fmt: skip
from _codecs_streams import EncodedFile, StreamReader, StreamReaderWriter, StreamRecoder, StreamWriter, open

__all__ = [
    "register", "lookup", "open", "EncodedFile", "BOM", "BOM_BE", "BOM_LE", "BOM32_BE", "BOM32_LE", "BOM64_BE",
    "BOM64_LE", "BOM_UTF8", "BOM_UTF16", "BOM_UTF16_LE", "BOM_UTF16_BE", "BOM_UTF32", "BOM_UTF32_LE", "BOM_UTF32_BE",
    "CodecInfo", "Codec", "IncrementalEncoder", "IncrementalDecoder", "StreamReader", "StreamWriter",
    "StreamReaderWriter", "StreamRecoder", "getencoder", "getdecoder", "getincrementalencoder",
    "getincrementaldecoder", "getreader", "getwriter", "encode", "decode", "iterencode", "iterdecode",
    "strict_errors", "ignore_errors", "replace_errors", "xmlcharrefreplace_errors", "backslashreplace_errors",
    "namereplace_errors", "register_error", "lookup_error",
]  # fmt: skip

BOM_UTF8 = b"\xef\xbb\xbf"
BOM_LE = BOM_UTF16_LE = BOM_UTF16 = BOM = BOM32_LE = b"\xff\xfe"
BOM_BE = BOM_UTF16_BE = BOM32_BE = b"\xfe\xff"
BOM_UTF32_LE = BOM_UTF32 = BOM64_LE = b"\xff\xfe\x00\x00"
BOM_UTF32_BE = BOM64_BE = b"\x00\x00\xfe\xff"


class CodecInfo(tuple):
    """What the registry knows of a codec: its functions, and factories for its incremental and stream forms."""

    _is_text_encoding = True

    def __new__(
        cls, encode, decode, streamreader=None, streamwriter=None, incrementalencoder=None, incrementaldecoder=None,
        name=None, *, _is_text_encoding=None,
    ):  # fmt: skip
        self = tuple.__new__(cls, (encode, decode, streamreader, streamwriter))
        self.name = name
        self.encode = encode
        self.decode = decode
        self.incrementalencoder = incrementalencoder
        self.incrementaldecoder = incrementaldecoder
        self.streamwriter = streamwriter
        self.streamreader = streamreader
        if _is_text_encoding is not None:
            self._is_text_encoding = _is_text_encoding
        return self

    def __repr__(self):
        return f"<{type(self).__module__}.{type(self).__qualname__} object for encoding {self.name} at {id(self):#x}>"


class Codec:
    """A codec without state: the base of those that programs define."""

    def encode(self, input, errors="strict"):
        """Encode the whole input: (result, length of what was used)."""
        raise NotImplementedError

    def decode(self, input, errors="strict"):
        """Decode the whole input: (result, length of what was used)."""
        raise NotImplementedError


class IncrementalEncoder:
    """Encodes input that comes in pieces."""

    def __init__(self, errors="strict"):
        self.errors = errors
        self.buffer = ""

    def encode(self, input, final=False):
        """Encode a piece and give what is ready."""
        raise NotImplementedError

    def reset(self):
        """Go back to the initial state."""

    def getstate(self):
        """The state, an int."""
        return 0

    def setstate(self, state):
        """Go to a state that getstate gave."""


class BufferedIncrementalEncoder(IncrementalEncoder):
    """For encoders that must keep some input back until they see more."""

    def __init__(self, errors="strict"):
        IncrementalEncoder.__init__(self, errors)
        self.buffer = ""

    def _buffer_encode(self, input, errors, final):
        raise NotImplementedError

    def encode(self, input, final=False):
        """Encode what was kept back and the piece."""
        data = self.buffer + input
        result, used = self._buffer_encode(data, self.errors, final)
        self.buffer = data[used:]
        return result

    def reset(self):
        """Forget what was kept back."""
        IncrementalEncoder.reset(self)
        self.buffer = ""

    def getstate(self):
        """What is kept back, or 0."""
        return self.buffer or 0

    def setstate(self, state):
        """Keep back what getstate gave."""
        self.buffer = state or ""


class IncrementalDecoder:
    """Decodes input that comes in pieces."""

    def __init__(self, errors="strict"):
        self.errors = errors

    def decode(self, input, final=False):
        """Decode a piece and give what is ready."""
        raise NotImplementedError

    def reset(self):
        """Go back to the initial state."""

    def getstate(self):
        """The state: input that waits, and an int."""
        return b"", 0

    def setstate(self, state):
        """Go to a state that getstate gave."""


class BufferedIncrementalDecoder(IncrementalDecoder):
    """For decoders that must keep incomplete input until the rest comes."""

    def __init__(self, errors="strict"):
        IncrementalDecoder.__init__(self, errors)
        self.buffer = b""

    def _buffer_decode(self, input, errors, final):
        raise NotImplementedError

    def decode(self, input, final=False):
        """Decode what was kept and the piece."""
        data = self.buffer + input
        result, used = self._buffer_decode(data, self.errors, final)
        self.buffer = data[used:]
        return result

    def reset(self):
        """Forget what was kept."""
        IncrementalDecoder.reset(self)
        self.buffer = b""

    def getstate(self):
        """What is kept, and 0."""
        return self.buffer, 0

    def setstate(self, state):
        """Keep what getstate gave."""
        self.buffer = state[0]


# The registry.


def register(search_function, /):
    """Register a search function: it gets an encoding's name and gives a CodecInfo, or None."""
    if not callable(search_function):
        raise TypeError("argument must be callable")
    _codec_search_functions.append(search_function)


def unregister(search_function, /):
    """Take a search function out of the registry and forget what any has found."""
    if search_function in _codec_search_functions:
        _codec_search_functions.remove(search_function)
        _codec_cache.clear()


def lookup(encoding, /):
    """Give the CodecInfo for the name of an encoding, or raise LookupError."""
    if not isinstance(encoding, str):
        kind = "None" if encoding is None else type(encoding).__name__
        raise TypeError(f"lookup() argument must be str, not {kind}")
    key = encoding.lower().replace(" ", "-")
    found = _codec_cache.get(key)
    if found is None:
        found = _codec_cache[key] = _search(encoding, key)
    return found


def _search(encoding, key):
    module = _codec_module_name(encoding)
    if module is not None:
        return _text_codec(module)
    found = _other_codec(key.replace("-", "_"))
    for search in _codec_search_functions if found is None else ():
        found = search(key.replace("-", "_"))
        if found is not None:
            break
    if found is None:
        raise LookupError(f"unknown encoding: {encoding}")
    if not isinstance(found, tuple) or len(found) != 4:
        raise TypeError("codec search functions must return 4-tuples")
    return found


def _text_codec(module):
    encoding = module.replace("_", "-")

    def encode(input, errors="strict", /):
        if not isinstance(input, str):
            raise TypeError(f"{module}_encode() argument 1 must be str, not {type(input).__name__}")
        return str.encode(input, encoding, "strict" if errors is None else errors), len(input)

    def decode(input, errors="strict", final=True, /):
        try:
            data = bytes(memoryview(input))
        except TypeError:
            raise TypeError(f"a bytes-like object is required, not '{type(input).__name__}'") from None
        return data.decode(encoding, "strict" if errors is None else errors), len(data)

    encode.__name__ = encode.__qualname__ = f"{module}_encode"
    decode.__name__ = decode.__qualname__ = f"{module}_decode"

    class Encoder(IncrementalEncoder):
        _encoding = encoding
        _begun = False
        encode = _encode_piece
        reset = _reset_encoder
        getstate = _encoder_state
        setstate = _set_encoder_state

    class Decoder(BufferedIncrementalDecoder):
        _encoding = encoding
        _order = 0
        _begun = False
        _buffer_decode = _decode_piece
        reset = _reset_decoder
        getstate = _decoder_state
        setstate = _set_decoder_state

    class Reader(StreamReader):
        def decode(self, input, errors="strict"):
            if not hasattr(self, "_decoder"):
                self._decoder = Decoder(errors)
            self._decoder.buffer = b""
            text = self._decoder.decode(input)
            return text, len(input) - len(self._decoder.buffer)

        def reset(self):
            StreamReader.reset(self)
            self.__dict__.pop("_decoder", None)

    class Writer(StreamWriter):
        def encode(self, input, errors="strict"):
            if not hasattr(self, "_encoder"):
                self._encoder = Encoder(errors)
            return self._encoder.encode(input), len(input)

        def reset(self):
            StreamWriter.reset(self)
            self.__dict__.pop("_encoder", None)

    for cls, name in (
        (Encoder, "IncrementalEncoder"), (Decoder, "IncrementalDecoder"), (Reader, "StreamReader"), (Writer, "StreamWriter"),
    ):  # fmt: skip
        cls.__name__ = cls.__qualname__ = name
        cls.__module__ = f"encodings.{module}"
    name = "iso8859-1" if module == "latin_1" else encoding
    return CodecInfo(encode, decode, Reader, Writer, Encoder, Decoder, name)


# Methods of the incremental classes above. A signature is written once and read once.

_SIGNED = {"utf-8-sig": "utf-8", "utf-16": "utf-16-le", "utf-32": "utf-32-le"}


def _encode_piece(self, input, final=False):
    """Encode a piece."""
    encoding = self._encoding
    if self._begun:
        encoding = _SIGNED.get(encoding, encoding)
    if input:
        self._begun = True
    elif encoding == "utf-8-sig":
        return b""
    return _codec_encode(input, encoding, self.errors) if input or not self._begun else b""


def _reset_encoder(self):
    """Begin again, with a signature if the encoding has one."""
    self._begun = False


def _encoder_state(self):
    """Whether the signature has been written."""
    if self._encoding not in _SIGNED:
        return 0
    return (0 if self._begun else 2) if self._encoding != "utf-8-sig" else int(not self._begun)


def _set_encoder_state(self, state):
    """As getstate gave it."""
    self._begun = state == 0


def _decode_piece(self, input, errors, final):
    encoding = self._encoding
    if encoding == "utf-7" and not final:
        return "", 0
    skipped = 0
    if encoding == "utf-8-sig":
        if not self._begun and len(input) < 3 and not final and BOM_UTF8.startswith(input):
            return "", 0
        if not self._begun:
            self._begun = True
            skipped = _codec_signature_size(input, encoding)
        encoding = "utf-8"
    text, used, self._order = _codec_decode_some(input[skipped:], encoding, errors, self._order, final)
    return text, used + skipped


def _reset_decoder(self):
    """Forget what was kept, and the byte order."""
    BufferedIncrementalDecoder.reset(self)
    self._order = 0
    self._begun = False


def _decoder_state(self):
    """What is kept, and what is known of signature and byte order."""
    if self._encoding == "utf-8-sig":
        return self.buffer, int(not self._begun)
    if self._encoding in _SIGNED:
        return self.buffer, 2 if self._order == 0 else int(self._order == 2)
    return self.buffer, 0


def _set_decoder_state(self, state):
    """As getstate gave it."""
    self.buffer, flag = state
    if self._encoding == "utf-8-sig":
        self._begun = flag == 0
    elif self._encoding in _SIGNED:
        self._order = {2: 0, 1: 2, 0: 1}[flag]


# Codecs that are no encodings of text.

_OTHERS = {
    "rot13": "rot_13", "rot_13": "rot_13", "hex": "hex_codec", "hex_codec": "hex_codec",
    "base64": "base64_codec", "base_64": "base64_codec", "base64_codec": "base64_codec",
}  # fmt: skip

_ROT13 = {
    first + i: first + (i + 13) % 26 for first in (ord("A"), ord("a")) for i in range(26)
}


def _other_codec(key):
    name = _OTHERS.get(key)
    if name is None:
        return None
    if name == "rot_13":
        encode = decode = lambda input, errors="strict": (str.translate(input, _ROT13), len(input))
        name = "rot-13"
    elif name == "hex_codec":
        name = "hex"
        encode = lambda input, errors="strict": (bytes(input).hex().encode(), len(input))
        decode = lambda input, errors="strict": (_unhexlify(input), len(input))
    else:
        name = "base64"
        encode = lambda input, errors="strict": (_base64().encodebytes(input), len(input))
        decode = lambda input, errors="strict": (_base64().decodebytes(input), len(input))

    class Encoder(IncrementalEncoder):
        def encode(self, input, final=False):
            return encode(input, self.errors)[0]

    class Decoder(IncrementalDecoder):
        def decode(self, input, final=False):
            return decode(input, self.errors)[0]

    return CodecInfo(encode, decode, None, None, Encoder, Decoder, name, _is_text_encoding=False)


def _unhexlify(data):
    from binascii import unhexlify

    return unhexlify(data)


def _base64():
    import base64

    return base64


# Converting.


def encode(obj, encoding="utf-8", errors="strict"):
    """Encode an object with the codec of that name."""
    return _converted(obj, encoding, errors, "encode", "encoding", "encoder")


def decode(obj, encoding="utf-8", errors="strict"):
    """Decode an object with the codec of that name."""
    return _converted(obj, encoding, errors, "decode", "decoding", "decoder")


def _converted(obj, encoding, errors, verb, doing, who):
    for name, value in (("encoding", encoding), ("errors", errors)):
        if not isinstance(value, str):
            kind = "None" if value is None else type(value).__name__
            raise TypeError(f"{verb}() argument '{name}' must be str, not {kind}")
    codec = lookup(encoding)[verb == "decode"]
    try:
        result = codec(obj, errors)
    except Exception as error:
        if not isinstance(error, UnicodeError):
            error.add_note(f"{doing} with '{encoding}' codec failed")
        raise
    if not isinstance(result, tuple) or len(result) != 2:
        raise TypeError(f"{who} must return a tuple (object, integer)")
    return result[0]


def iterencode(iterator, encoding, errors="strict", **kwargs):
    """Encode the pieces of text that an iterator gives."""
    encoder = getincrementalencoder(encoding)(errors, **kwargs)
    for piece in iterator:
        output = encoder.encode(piece)
        if output:
            yield output
    output = encoder.encode("", True)
    if output:
        yield output


def iterdecode(iterator, encoding, errors="strict", **kwargs):
    """Decode the pieces of data that an iterator gives."""
    decoder = getincrementaldecoder(encoding)(errors, **kwargs)
    for piece in iterator:
        output = decoder.decode(piece)
        if output:
            yield output
    output = decoder.decode(b"", True)
    if output:
        yield output


def getencoder(encoding):
    """The function that encodes, of the codec of that name."""
    return lookup(encoding).encode


def getdecoder(encoding):
    """The function that decodes, of the codec of that name."""
    return lookup(encoding).decode


def _part(encoding, name):
    found = getattr(lookup(encoding), name)
    if found is None:
        raise LookupError(encoding)
    return found


def getincrementalencoder(encoding):
    """The class of incremental encoders, of the codec of that name."""
    return _part(encoding, "incrementalencoder")


def getincrementaldecoder(encoding):
    """The class of incremental decoders, of the codec of that name."""
    return _part(encoding, "incrementaldecoder")


def getreader(encoding):
    """The class of stream readers, of the codec of that name."""
    return lookup(encoding).streamreader


def getwriter(encoding):
    """The class of stream writers, of the codec of that name."""
    return lookup(encoding).streamwriter


# Error handlers.


def register_error(errors, handler, /):
    """Register a handler under a name that may be given as `errors`."""
    if not isinstance(errors, str):
        kind = "None" if errors is None else type(errors).__name__
        raise TypeError(f"register_error() argument 1 must be str, not {kind}")
    if not callable(handler):
        raise TypeError("handler must be callable")
    _codec_error_handlers[errors] = handler


def lookup_error(name, /):
    """The error handler of that name, or LookupError."""
    if not isinstance(name, str):
        kind = "None" if name is None else type(name).__name__
        raise TypeError(f"lookup_error() argument must be str, not {kind}")
    handler = _codec_error_handlers.get(name) or _codec_built_in_handlers.get(name)
    if handler is None:
        raise LookupError(f"unknown error handler name '{name}'")
    return handler


strict_errors = _codec_built_in_handlers["strict"]
ignore_errors = _codec_built_in_handlers["ignore"]
replace_errors = _codec_built_in_handlers["replace"]
xmlcharrefreplace_errors = _codec_built_in_handlers["xmlcharrefreplace"]
backslashreplace_errors = _codec_built_in_handlers["backslashreplace"]
namereplace_errors = _codec_built_in_handlers["namereplace"]


def make_identity_dict(rng):
    """A dict that maps every item of the range to itself."""
    return {i: i for i in rng}


def make_encoding_map(decoding_map):
    """The inverse of a decoding map; None for what has several."""
    inverse = {}
    for key, value in decoding_map.items():
        inverse[value] = None if value in inverse else key
    return inverse
