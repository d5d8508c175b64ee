"""Addresses, networks and interfaces of IP, versions 4 and 6: values that can be compared, counted and asked.

    ip_address("192.0.2.1") in ip_network("192.0.2.0/24")

Texts are read in `_ip_text`; which networks are private, reserved and so on stands in `_ip_ranges`.
"""

import functools

from _ip_text import (
    AddressValueError, NetmaskValueError, format_4, format_6, in_full, parse_4, parse_6, prefix_of_mask, split_network,
)  # fmt: skip

__all__ = [
    "AddressValueError", "NetmaskValueError", "IPv4Address", "IPv4Interface", "IPv4Network", "IPv6Address", "IPv6Interface",
    "IPv6Network", "collapse_addresses", "get_mixed_type_key", "ip_address", "ip_interface", "ip_network",
    "summarize_address_range", "v4_int_to_packed", "v6_int_to_packed", "IPV4LENGTH", "IPV6LENGTH",
]  # fmt: skip

IPV4LENGTH, IPV6LENGTH = 32, 128


def _either(address, four, six, what, **options):
    try:
        return four(address, **options)
    except (AddressValueError, NetmaskValueError):
        pass
    try:
        return six(address, **options)
    except (AddressValueError, NetmaskValueError):
        pass
    raise ValueError(f"{address!r} does not appear to be an IPv4 or IPv6 {what}")


def ip_address(address):
    """The address of a text, an int or bytes, of the version that fits."""
    return _either(address, IPv4Address, IPv6Address, "address")


def ip_network(address, strict=True):
    """The network of a text, an int or bytes; if strict, the bits behind the prefix have to be zero."""
    return _either(address, IPv4Network, IPv6Network, "network", strict=strict)


def ip_interface(address):
    """The interface of a text, an int or bytes: an address, and the network that it is in."""
    return _either(address, IPv4Interface, IPv6Interface, "interface")


def v4_int_to_packed(address):
    """Four bytes, the highest first."""
    try:
        return address.to_bytes(4)
    except OverflowError:
        raise ValueError("Address negative or too large for IPv4") from None


def v6_int_to_packed(address):
    """Sixteen bytes, the highest first."""
    try:
        return address.to_bytes(16)
    except OverflowError:
        raise ValueError("Address negative or too large for IPv6") from None


class _Common:
    """What addresses and networks share."""

    __slots__ = ()

    @property
    def exploded(self):
        """The text with all digits."""
        return self._in_full()

    @property
    def compressed(self):
        """The shortest text."""
        return str(self)

    @property
    def reverse_pointer(self):
        """The name under which DNS has it."""
        return self._reverse_pointer()

    @property
    def version(self):
        """4 or 6."""
        return self._version

    @property
    def max_prefixlen(self):
        """How many bits an address has."""
        return self._max_prefixlen


@functools.total_ordering
class _Address(_Common):
    __slots__ = ()

    def __int__(self):
        return self._ip

    def __eq__(self, other):
        try:
            return self._ip == other._ip and self._version == other._version
        except AttributeError:
            return NotImplemented

    def __lt__(self, other):
        if not isinstance(other, _Address):
            return NotImplemented
        if self._version != other._version:
            raise TypeError(f"{self} and {other} are not of the same version")
        return self._ip < other._ip if self._ip != other._ip else False

    def __add__(self, other):
        return type(self)(self._ip + other) if isinstance(other, int) else NotImplemented

    def __sub__(self, other):
        return type(self)(self._ip - other) if isinstance(other, int) else NotImplemented

    def __repr__(self):
        return f"{type(self).__name__}({str(self)!r})"

    def __str__(self):
        return self._text_of(self._ip)

    def __hash__(self):
        return hash(hex(self._ip))

    def __reduce__(self):
        return type(self), (self._ip,)

    def __format__(self, fmt):
        if not fmt or fmt[-1] == "s":
            return format(str(self), fmt)
        import re

        match = re.fullmatch("(#?)(_?)([xbnX])", fmt)
        if match is None:
            return super().__format__(fmt)
        alternate, grouping, base = match.groups()
        base = ("b" if self._version == 4 else "x") if base == "n" else base
        digits = self._max_prefixlen // (4 if base in "xX" else 1)
        digits += (digits // 4 - 1 if grouping else 0) + (2 if alternate else 0)
        return format(int(self), f"{alternate}0{digits}{grouping}{base}")

    def _in_full(self):
        return in_full(self._version, self._ip)

    def _check_number(self, number):
        if number < 0:
            raise AddressValueError(f"{number} (< 0) is not permitted as an IPv{self._version} address")
        if number > self._all_ones:
            raise AddressValueError(
                f"{number} (>= 2**{self._max_prefixlen}) is not permitted as an IPv{self._version} address"
            )

    def _check_packed(self, packed):
        size = self._max_prefixlen // 8
        if len(packed) != size:
            raise AddressValueError(f"{packed!r} (len {len(packed)} != {size}) is not permitted as an IPv{self._version} address")

    def _number_of(self, address):
        if isinstance(address, int):
            self._check_number(address)
            return address
        if isinstance(address, bytes):
            self._check_packed(address)
            return int.from_bytes(address)
        text = str(address)
        if "/" in text:
            raise AddressValueError(f"Unexpected '/' in {text!r}")
        return self._parse(text)

    @property
    def packed(self):
        """The address as bytes, the highest first."""
        return self._ip.to_bytes(self._max_prefixlen // 8)

    def _is_in(self, name):
        from _ip_ranges import is_in

        return is_in(self, name)

    @property
    def is_reserved(self):
        """Is it kept for later use by the IETF?"""
        return self._is_in("reserved")

    @property
    def is_private(self):
        """Is it not reachable from everywhere?"""
        return self._is_in("private")

    @property
    def is_multicast(self):
        """Is it for multicast?"""
        return self._is_in("multicast")

    @property
    def is_loopback(self):
        """Is it the machine itself?"""
        return self._is_in("loopback")

    @property
    def is_link_local(self):
        """Is it valid only on one link?"""
        return self._is_in("link_local")

    @property
    def is_unspecified(self):
        """Is it all zeros?"""
        return self._ip == 0


class _Four:
    __slots__ = ()
    _version = 4
    _max_prefixlen = IPV4LENGTH
    _all_ones = (1 << IPV4LENGTH) - 1
    _text_of = staticmethod(format_4)
    _parse = staticmethod(parse_4)


class _Six:
    __slots__ = ()
    _version = 6
    _max_prefixlen = IPV6LENGTH
    _all_ones = (1 << IPV6LENGTH) - 1
    _text_of = staticmethod(format_6)


class IPv4Address(_Four, _Address):
    """An address of version 4."""

    __slots__ = ("_ip", "__weakref__")

    def __init__(self, address):
        self._ip = self._number_of(address)

    def _reverse_pointer(self):
        return ".".join(reversed(str(self).split("."))) + ".in-addr.arpa"

    @property
    def is_global(self):
        """Is it reachable from everywhere?"""
        return not self._is_in("shared") and not self.is_private

    @property
    def ipv6_mapped(self):
        """The address of version 6 that stands for it."""
        return IPv6Address(f"::ffff:{self}")


class IPv6Address(_Six, _Address):
    """An address of version 6; it may have a zone: `fe80::1%eth0`."""

    __slots__ = ("_ip", "_scope_id", "__weakref__")

    def __init__(self, address):
        self._scope_id = None
        self._ip = self._number_of(address)

    def _parse(self, text):
        text, percent, zone = text.partition("%")
        if percent:
            if not zone or "%" in zone:
                shown = f"{text}%{zone}"
                raise AddressValueError(f'Invalid IPv6 address: "{shown!r}"')
            self._scope_id = zone
        return parse_6(text)

    def __str__(self):
        text = format_6(self._ip)
        mapped = self.ipv4_mapped
        if mapped is not None:
            text = f"::ffff:{mapped}"
        return f"{text}%{self._scope_id}" if self._scope_id else text

    def __hash__(self):
        return hash((self._ip, self._scope_id))

    def __eq__(self, other):
        found = _Address.__eq__(self, other)
        if found is NotImplemented or not found:
            return found
        return self._scope_id == getattr(other, "_scope_id", None)

    def __reduce__(self):
        return type(self), (str(self),)

    def _in_full(self):
        text = in_full(6, self._ip)
        mapped = self.ipv4_mapped
        return text if mapped is None else f"{text[:30]}{mapped}"

    def _reverse_pointer(self):
        return ".".join(in_full(6, self._ip)[::-1].replace(":", "")) + ".ip6.arpa"

    @property
    def scope_id(self):
        """The zone, or None."""
        return self._scope_id

    @property
    def ipv4_mapped(self):
        """The address of version 4 that it stands for, or None."""
        return IPv4Address(self._ip & 0xFFFFFFFF) if self._ip >> 32 == 0xFFFF else None

    @property
    def teredo(self):
        """(server, client) that are in it, or None."""
        if self._ip >> 96 != 0x20010000:
            return None
        return IPv4Address((self._ip >> 64) & 0xFFFFFFFF), IPv4Address(~self._ip & 0xFFFFFFFF)

    @property
    def sixtofour(self):
        """The address of version 4 that is in it, or None."""
        return IPv4Address((self._ip >> 80) & 0xFFFFFFFF) if self._ip >> 112 == 0x2002 else None

    def _mapped_says(self, name):
        mapped = self.ipv4_mapped
        return self._is_in(name) if mapped is None else getattr(mapped, f"is_{name}")

    @property
    def is_reserved(self):
        """Is it kept for later use by the IETF?"""
        return self._mapped_says("reserved")

    @property
    def is_private(self):
        """Is it not reachable from everywhere?"""
        return self._mapped_says("private")

    @property
    def is_multicast(self):
        """Is it for multicast?"""
        return self._mapped_says("multicast")

    @property
    def is_link_local(self):
        """Is it valid only on one link?"""
        return self._mapped_says("link_local")

    @property
    def is_loopback(self):
        """Is it the machine itself?"""
        mapped = self.ipv4_mapped
        return self._ip == 1 if mapped is None else mapped.is_loopback

    @property
    def is_unspecified(self):
        """Is it all zeros?"""
        mapped = self.ipv4_mapped
        return self._ip == 0 if mapped is None else mapped.is_unspecified

    @property
    def is_global(self):
        """Is it reachable from everywhere?"""
        mapped = self.ipv4_mapped
        return not self.is_private if mapped is None else mapped.is_global

    @property
    def is_site_local(self):
        """Is it of the former range for sites?"""
        return self._is_in("site_local")


@functools.total_ordering
class _Network(_Common):
    """An address with zeros behind a prefix, which stands for all addresses that begin with it."""

    def __init__(self, address, strict=True):
        address, mask = split_network(address)
        self.network_address = self._address_class(address)
        self._prefixlen = prefix_of_mask(self, mask)
        self.netmask = self._address_class(self._mask_number())
        packed = int(self.network_address)
        if packed & int(self.netmask) != packed:
            if strict:
                raise ValueError(f"{self} has host bits set")
            self.network_address = self._address_class(packed & int(self.netmask))
        if self._prefixlen == self._max_prefixlen - 1:
            self.hosts = self.__iter__
        elif self._prefixlen == self._max_prefixlen:
            self.hosts = lambda: iter((self.network_address,))

    def _mask_number(self):
        return self._all_ones ^ (self._all_ones >> self._prefixlen)

    def __repr__(self):
        return f"{type(self).__name__}({str(self)!r})"

    def __str__(self):
        return f"{self.network_address}/{self._prefixlen}"

    def __reduce__(self):
        return type(self), (str(self),)

    def _in_full(self):
        return f"{self.network_address.exploded}/{self._prefixlen}"

    def _reverse_pointer(self):
        return self.network_address.reverse_pointer if self._prefixlen == self._max_prefixlen else self._network_pointer()

    def _network_pointer(self):
        text = str(self)
        if self._version == 4:
            return ".".join(reversed(text.split("."))) + ".in-addr.arpa"
        return ".".join(self.exploded[::-1].replace(":", "")) + ".ip6.arpa"

    def __eq__(self, other):
        try:
            return (
                self._version == other._version
                and self.network_address == other.network_address
                and int(self.netmask) == int(other.netmask)
            )
        except AttributeError:
            return NotImplemented

    def __lt__(self, other):
        if not isinstance(other, _Network):
            return NotImplemented
        if self._version != other._version:
            raise TypeError(f"{self} and {other} are not of the same version")
        if self.network_address != other.network_address:
            return self.network_address < other.network_address
        return self.netmask < other.netmask

    def __hash__(self):
        return hash((int(self.network_address), int(self.netmask)))

    @property
    def _first(self):
        return int(self.network_address)

    @property
    def _last(self):
        return self._first | self._all_ones >> self._prefixlen

    @property
    def broadcast_address(self):
        """The last address."""
        return self._address_class(self._last)

    @property
    def hostmask(self):
        """What the prefix leaves free."""
        return self._address_class(int(self.netmask) ^ self._all_ones)

    @property
    def with_prefixlen(self):
        """The text with the length of the prefix."""
        return f"{self.network_address}/{self._prefixlen}"

    @property
    def with_netmask(self):
        """The text with the mask."""
        return f"{self.network_address}/{self.netmask}"

    @property
    def with_hostmask(self):
        """The text with the inverted mask."""
        return f"{self.network_address}/{self.hostmask}"

    @property
    def num_addresses(self):
        """How many addresses there are."""
        return 1 << self._max_prefixlen - self._prefixlen

    @property
    def prefixlen(self):
        """How many bits the prefix has."""
        return self._prefixlen

    def hosts(self):
        """The addresses that machines can have: not the first, which is the network, and not the last."""
        for number in range(self._first + 1, self._last + (self._version == 6)):
            yield self._address_class(number)

    def __iter__(self):
        for number in range(self._first, self._last + 1):
            yield self._address_class(number)

    def __getitem__(self, n):
        if n >= 0:
            if self._first + n > self._last:
                raise IndexError("address out of range")
            return self._address_class(self._first + n)
        if self._last + n + 1 < self._first:
            raise IndexError("address out of range")
        return self._address_class(self._last + n + 1)

    def __contains__(self, other):
        if self._version != getattr(other, "_version", None):
            return False
        if isinstance(other, _Network):
            return False
        return other._ip & int(self.netmask) == self._first

    def overlaps(self, other):
        """Do they have addresses in common?"""
        return (
            other.network_address in self
            or other.broadcast_address in self
            or self.network_address in other
            or self.broadcast_address in other
        )

    def address_exclude(self, other):
        """Networks that are this one without another."""
        if not self._version == other._version:
            raise TypeError(f"{self} and {other} are not of the same version")
        if not isinstance(other, _Network):
            raise TypeError(f"{other} is not a network object")
        if not other.subnet_of(self):
            raise ValueError(f"{other} not contained in {self}")
        if other == self:
            return
        first, second = self.subnets()
        while first != other and second != other:
            inside, outside = (first, second) if other.subnet_of(first) else (second, first)
            yield outside
            first, second = inside.subnets()
        yield second if first == other else first

    def compare_networks(self, other):
        """-1, 0 or 1, by address and mask."""
        if self._version != other._version:
            raise TypeError(f"{self} and {other} are not of the same type")
        mine = self._first, int(self.netmask)
        theirs = other._first, int(other.netmask)
        return (mine > theirs) - (mine < theirs)

    def subnets(self, prefixlen_diff=1, new_prefix=None):
        """The networks that it consists of, with a longer prefix."""
        if self._prefixlen == self._max_prefixlen:
            yield self
            return
        if new_prefix is not None:
            if new_prefix < self._prefixlen:
                raise ValueError("new prefix must be longer")
            if prefixlen_diff != 1:
                raise ValueError("cannot set prefixlen_diff and new_prefix")
            prefixlen_diff = new_prefix - self._prefixlen
        if prefixlen_diff < 0:
            raise ValueError("prefix length diff must be > 0")
        prefix = self._prefixlen + prefixlen_diff
        if prefix > self._max_prefixlen:
            raise ValueError(f"prefix length diff {prefix} is invalid for netblock {self}")
        for number in range(self._first, self._last + 1, 1 << self._max_prefixlen - prefix):
            yield type(self)((number, prefix))

    def supernet(self, prefixlen_diff=1, new_prefix=None):
        """The network that it is part of, with a shorter prefix."""
        if self._prefixlen == 0:
            return self
        if new_prefix is not None:
            if new_prefix > self._prefixlen:
                raise ValueError("new prefix must be shorter")
            if prefixlen_diff != 1:
                raise ValueError("cannot set prefixlen_diff and new_prefix")
            prefixlen_diff = self._prefixlen - new_prefix
        prefix = self._prefixlen - prefixlen_diff
        if prefix < 0:
            raise ValueError(f"current prefixlen is {self._prefixlen}, cannot have a prefixlen_diff of {prefixlen_diff}")
        return type(self)((self._first & int(self.netmask) << prefixlen_diff, prefix))

    def _is_part(self, inner, outer):
        try:
            if inner._version != outer._version:
                raise TypeError(f"{inner} and {outer} are not of the same version")
            return outer._first <= inner._first and outer._last >= inner._last
        except AttributeError:
            raise TypeError(f"Unable to test subnet containment between {inner} and {outer}") from None

    def subnet_of(self, other):
        """Is it part of another one?"""
        return self._is_part(self, other)

    def supernet_of(self, other):
        """Is another one part of it?"""
        return self._is_part(other, self)

    def _both(self, name):
        return getattr(self.network_address, name) and getattr(self.broadcast_address, name)

    @property
    def is_reserved(self):
        """Is all of it kept for later use by the IETF?"""
        return self._both("is_reserved")

    @property
    def is_link_local(self):
        """Is all of it valid only on one link?"""
        return self._both("is_link_local")

    @property
    def is_multicast(self):
        """Is all of it for multicast?"""
        return self._both("is_multicast")

    @property
    def is_unspecified(self):
        """Is it only the address of zeros?"""
        return self._both("is_unspecified")

    @property
    def is_loopback(self):
        """Is all of it the machine itself?"""
        return self._both("is_loopback")

    @property
    def is_private(self):
        """Is all of it in one private range?"""
        from _ip_ranges import is_network_private

        return is_network_private(self)

    @property
    def is_global(self):
        """Is it reachable from everywhere?"""
        return not self.is_private


class IPv4Network(_Four, _Network):
    """A network of version 4."""

    _address_class = IPv4Address

    @property
    def is_global(self):
        """Is it reachable from everywhere?"""
        from _ip_ranges import is_in

        is_shared = is_in(self.network_address, "shared") and is_in(self.broadcast_address, "shared")
        return not is_shared and not self.is_private


class IPv6Network(_Six, _Network):
    """A network of version 6."""

    _address_class = IPv6Address

    @property
    def is_site_local(self):
        """Is all of it of the former range for sites?"""
        return self._both("is_site_local")


class _Interface:
    __slots__ = ()

    def __str__(self):
        return f"{self._address_class.__str__(self)}/{self._prefixlen}"

    def __reduce__(self):
        return type(self), (str(self),)

    def __eq__(self, other):
        found = self._address_class.__eq__(self, other)
        if found is NotImplemented or not found:
            return found
        try:
            return self.network == other.network
        except AttributeError:
            # An address is no interface.
            return False

    def __lt__(self, other):
        found = self._address_class.__lt__(self, other)
        if found is NotImplemented:
            return NotImplemented
        try:
            return self.network < other.network or self.network == other.network and found
        except AttributeError:
            # All addresses come before interfaces.
            return False

    def __hash__(self):
        return hash((self._ip, self._prefixlen, int(self.network.network_address)))

    @property
    def ip(self):
        """The address alone."""
        return self._address_class(self._ip)

    @property
    def with_prefixlen(self):
        """The text with the length of the prefix."""
        return str(self)

    @property
    def with_netmask(self):
        """The text with the mask."""
        return f"{self._address_class.__str__(self)}/{self.netmask}"

    @property
    def with_hostmask(self):
        """The text with the inverted mask."""
        return f"{self._address_class.__str__(self)}/{self.hostmask}"

    @property
    def hostmask(self):
        """What the prefix leaves free."""
        return self.network.hostmask

    def _in_full(self):
        return f"{in_full(self._version, self._ip)}/{self._prefixlen}"


class IPv4Interface(_Interface, IPv4Address):
    """An address of version 4 in its network."""

    _address_class = IPv4Address

    def __init__(self, address):
        address, mask = split_network(address)
        IPv4Address.__init__(self, address)
        self.network = IPv4Network((self._ip, mask), strict=False)
        self.netmask = self.network.netmask
        self._prefixlen = self.network._prefixlen

    def _reverse_pointer(self):
        return ".".join(reversed(str(self).split("."))) + ".in-addr.arpa"


class IPv6Interface(_Interface, IPv6Address):
    """An address of version 6 in its network."""

    _address_class = IPv6Address

    def __init__(self, address):
        address, mask = split_network(address)
        IPv6Address.__init__(self, address)
        self.network = IPv6Network((self._ip, mask), strict=False)
        self.netmask = self.network.netmask
        self._prefixlen = self.network._prefixlen

    @property
    def is_unspecified(self):
        """Is the address all zeros, and the network too?"""
        return self._ip == 0 and self.network.is_unspecified

    @property
    def is_loopback(self):
        """Is it the machine itself?"""
        return super().is_loopback and self.network.is_loopback


# Several at once.


def summarize_address_range(first, last):
    """The networks that are all addresses from the first to the last, both included."""
    if not (isinstance(first, _Address) and isinstance(last, _Address)):
        raise TypeError("first and last must be IP addresses, not networks")
    if first.version != last.version:
        raise TypeError(f"{first} and {last} are not of the same version")
    if first > last:
        raise ValueError("last IP address must be greater than first")
    kind = IPv4Network if first.version == 4 else IPv6Network
    bits, number, end = first._max_prefixlen, int(first), int(last)
    while number <= end:
        free = bits if number == 0 else (number & -number).bit_length() - 1
        size = min(free, (end - number + 1).bit_length() - 1)
        yield kind((number, bits - size))
        number += 1 << size
        if number - 1 == first._all_ones:
            break


def collapse_addresses(addresses):
    """The fewest networks that are the same addresses."""
    singles, networks = [], []
    for one in addresses:
        others = networks if isinstance(one, _Network) else singles
        for before in (singles[-1:], networks[-1:]):
            if before and before[0]._version != one._version:
                raise TypeError(f"{one} and {before[0]} are not of the same version")
        if isinstance(one, _Network):
            others.append(one)
        elif getattr(one, "_prefixlen", one._max_prefixlen) == one._max_prefixlen:
            others.append(one.ip if isinstance(one, _Interface) else one)
        else:
            networks.append(one.network)
    numbers = sorted({int(one) for one in singles})
    kind = type(singles[0]) if singles else None
    at = 0
    while at < len(numbers):
        stop = at
        while stop + 1 < len(numbers) and numbers[stop + 1] == numbers[stop] + 1:
            stop += 1
        networks += summarize_address_range(kind(numbers[at]), kind(numbers[stop]))
        at = stop + 1
    return _collapsed(networks)


def _collapsed(networks):
    """Neighbours that are the halves of a network become that; what lies in another goes."""
    waiting = list(networks)
    halves = {}
    while waiting:
        network = waiting.pop()
        parent = network.supernet()
        other = halves.get(parent)
        if other is None:
            halves[parent] = network
        elif other != network:
            del halves[parent]
            waiting.append(parent)
    last = None
    for network in sorted(halves.values()):
        if last is None or last._last < network._last:
            yield network
            last = network


def get_mixed_type_key(obj):
    """A key for sorting addresses and networks together."""
    if isinstance(obj, _Network):
        return obj._version, obj.network_address, obj.netmask
    return (obj._version, obj) if isinstance(obj, _Address) else NotImplemented
