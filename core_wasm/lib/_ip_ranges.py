"""Networks with a meaning, as IANA registers them."""

_TEXTS = {
    4: {
        "reserved": "240.0.0.0/4",
        "multicast": "224.0.0.0/4",
        "loopback": "127.0.0.0/8",
        "link_local": "169.254.0.0/16",
        "shared": "100.64.0.0/10",
        "private": "0.0.0.0/8 10.0.0.0/8 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.0.170/31 192.0.2.0/24 "
        "192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 240.0.0.0/4 255.255.255.255/32",
        "not private": "192.0.0.9/32 192.0.0.10/32",
    },
    6: {
        "reserved": "::/8 100::/8 200::/7 400::/6 800::/5 1000::/4 4000::/3 6000::/3 8000::/3 A000::/3 C000::/3 E000::/4 "
        "F000::/5 F800::/6 FE00::/9",
        "multicast": "ff00::/8",
        "link_local": "fe80::/10",
        "site_local": "fec0::/10",
        "private": "::1/128 ::/128 ::ffff:0:0/96 64:ff9b:1::/48 100::/64 2001::/23 2001:db8::/32 2002::/16 3fff::/20 fc00::/7 "
        "fe80::/10",
        "not private": "2001:1::1/128 2001:1::2/128 2001:3::/32 2001:4:112::/48 2001:20::/28 2001:30::/28",
    },
}
_networks = {}


def _of(version, name):
    key = version, name
    if key not in _networks:
        from ipaddress import ip_network

        _networks[key] = [ip_network(text) for text in _TEXTS[version].get(name, "").split()]
    return _networks[key]


def is_in(address, name):
    """Is an address in one of the networks with this meaning?"""
    version = address._version
    if not any([address in network for network in _of(version, name)]):
        return False
    return name != "private" or not any([address in network for network in _of(version, "not private")])


def is_network_private(network):
    """Does a network lie in one private range?"""
    ends = network.network_address, network.broadcast_address
    return any([ends[0] in one and ends[1] in one for one in _of(network._version, "private")]) and not any(
        [end in one for one in _of(network._version, "not private") for end in ends]
    )
