"""Texts of addresses, masks and networks: reading and writing."""

# What is defined here belongs to ipaddress.
__name__ = "ipaddress"

_DIGITS = frozenset("0123456789")
_HEX_DIGITS = frozenset("0123456789ABCDEFabcdef")


class AddressValueError(ValueError):
    """The text is no address."""


class NetmaskValueError(ValueError):
    """The text is no mask."""


def format_4(number):
    """Four numbers with dots."""
    return ".".join(map(str, number.to_bytes(4)))


def parse_4(text):
    """The number of an address with dots."""
    if not text:
        raise AddressValueError("Address cannot be empty")
    octets = text.split(".")
    if len(octets) != 4:
        raise AddressValueError(f"Expected 4 octets in {text!r}")
    try:
        return int.from_bytes(map(_octet, octets))
    except ValueError as error:
        raise AddressValueError(f"{error} in {text!r}") from None


def _octet(text):
    if not text:
        raise ValueError("Empty octet not permitted")
    if not _DIGITS.issuperset(text):
        raise ValueError(f"Only decimal digits permitted in {text!r}")
    if len(text) > 3:
        raise ValueError(f"At most 3 characters permitted in {text!r}")
    if text != "0" and text[0] == "0":
        raise ValueError(f"Leading zeros are not permitted in {text!r}")
    number = int(text)
    if number > 255:
        raise ValueError(f"Octet {number} (> 255) not permitted")
    return number


def format_6(number):
    """Eight groups of digits with colons; the longest row of zeros is left out."""
    groups = [f"{number >> shift & 0xFFFF:x}" for shift in range(112, -1, -16)]
    best_start, best_length, start = -1, 1, 0
    while start < 8:
        length = 0
        while start + length < 8 and groups[start + length] == "0":
            length += 1
        if length > best_length:
            best_start, best_length = start, length
        start += length + 1
    if best_start < 0:
        return ":".join(groups)
    return f"{':'.join(groups[:best_start])}::{':'.join(groups[best_start + best_length :])}"


def in_full(version, number):
    """All digits of an address."""
    if version == 4:
        return format_4(number)
    return ":".join([f"{number >> shift & 0xFFFF:04x}" for shift in range(112, -1, -16)])


def parse_6(text):
    """The number of an address with colons."""
    if not text:
        raise AddressValueError("Address cannot be empty")
    if len(text) > 45:
        shown = text if len(text) <= 100 else f"{text[:45]}({len(text) - 90} chars elided){text[-45:]}"
        raise AddressValueError(f"At most 45 characters expected in {shown!r}")
    parts = text.split(":", maxsplit=9)
    if len(parts) < 3:
        raise AddressValueError(f"At least 3 parts expected in {text!r}")
    if "." in parts[-1]:
        try:
            last = parse_4(parts.pop())
        except AddressValueError as error:
            raise AddressValueError(f"{error} in {text!r}") from None
        parts += [f"{last >> 16:x}", f"{last & 0xFFFF:x}"]
    if len(parts) > 9:
        raise AddressValueError(f"At most 8 colons permitted in {text!r}")
    skip = _left_out(parts, text)
    if skip is None:
        front, back = parts, []
    else:
        front, back = parts[:skip], parts[skip + 1 :]
        if not parts[0]:
            front = front[1:]
        if not parts[-1]:
            back = back[:-1]
    number = 0
    try:
        for part in front + ["0"] * (8 - len(front) - len(back)) + back:
            number = number << 16 | _group(part)
    except ValueError as error:
        raise AddressValueError(f"{error} in {text!r}") from None
    return number


def _left_out(parts, text):
    """Where `::` stands; None if there is none."""
    skip = None
    for at in range(1, len(parts) - 1):
        if not parts[at]:
            if skip is not None:
                raise AddressValueError(f"At most one '::' permitted in {text!r}")
            skip = at
    if skip is None:
        if len(parts) != 8:
            raise AddressValueError(f"Exactly 8 parts expected without '::' in {text!r}")
        if not parts[0]:
            raise AddressValueError(f"Leading ':' only permitted as part of '::' in {text!r}")
        if not parts[-1]:
            raise AddressValueError(f"Trailing ':' only permitted as part of '::' in {text!r}")
        return None
    front, back = skip, len(parts) - skip - 1
    if not parts[0]:
        front -= 1
        if front:
            raise AddressValueError(f"Leading ':' only permitted as part of '::' in {text!r}")
    if not parts[-1]:
        back -= 1
        if back:
            raise AddressValueError(f"Trailing ':' only permitted as part of '::' in {text!r}")
    if front + back > 7:
        raise AddressValueError(f"Expected at most 7 other parts with '::' in {text!r}")
    return skip


def _group(text):
    if not _HEX_DIGITS.issuperset(text):
        raise ValueError(f"Only hex digits permitted in {text!r}")
    if len(text) > 4:
        raise ValueError(f"At most 4 characters permitted in {text!r}")
    return int(text, 16)


def split_network(given):
    """(address, mask or None) of what a network is made of."""
    if isinstance(given, (bytes, int)):
        return given, None
    if not isinstance(given, tuple):
        address, *masks = str(given).split("/")
        if len(masks) > 1:
            raise AddressValueError(f"Only one '/' permitted in {str(given)!r}")
        return address, masks[0] if masks else None
    if len(given) == 1:
        return given[0], None
    return given


def prefix_of_mask(network, mask):
    """The length of the prefix that a mask says: as a number, or written as an address."""
    bits = network._max_prefixlen
    if mask is None:
        return bits
    if isinstance(mask, int):
        if not 0 <= mask <= bits:
            raise NetmaskValueError(f"{mask!r} is not a valid netmask")
        return mask
    if mask.isascii() and mask.isdigit():
        if int(mask) > bits:
            raise NetmaskValueError(f"{mask!r} is not a valid netmask")
        return int(mask)
    if network._version == 6:
        raise NetmaskValueError(f"{mask!r} is not a valid netmask")
    try:
        number = parse_4(mask)
    except AddressValueError:
        raise NetmaskValueError(f"{mask!r} is not a valid netmask") from None
    for one in (number, number ^ 0xFFFFFFFF):
        ones = one.bit_count()
        if one == 0xFFFFFFFF ^ (0xFFFFFFFF >> ones):
            return ones
    raise NetmaskValueError(f"{mask!r} is not a valid netmask")
