import ipaddress
import itertools


def attempt(call, *args, **kwargs):
    try:
        print(call(*args, **kwargs))
    except Exception as error:
        print(type(error).__name__, error)


for text in (
    "192.0.2.1", "10.0.0.1", "127.0.0.1", "224.0.0.1", "169.254.1.1", "0.0.0.0", "255.255.255.255", "8.8.8.8", "100.64.0.1",
    "::1", "::", "2001:db8::1", "ff02::1", "::ffff:1.2.3.4", "2001:0:4136:e378:8000:63bf:3fff:fdd2",
    "2002:c000:204::1", "fc00::1", "2606:4700::1111", "1:2:3:4:5:6:7:8", "fec0::1",
):
    one = ipaddress.ip_address(text)
    flags = "private global multicast loopback link_local reserved unspecified".split()
    print(repr(one), int(one), [flag for flag in flags if getattr(one, f"is_{flag}")], one.exploded)
print(ipaddress.ip_address("1.2.3.4").reverse_pointer, ipaddress.ip_address("2001:db8::1").reverse_pointer)
print(ipaddress.ip_address(1), ipaddress.ip_address(2**40), ipaddress.ip_address(b"\x01\x02\x03\x04"))
one = ipaddress.IPv6Address("::ffff:1.2.3.4")
print(one.ipv4_mapped, ipaddress.IPv6Address("2002:c000:204::1").sixtofour, ipaddress.IPv6Address("2001:0:4136:e378:8000:63bf:3fff:fdd2").teredo)
four = ipaddress.ip_address("192.0.2.1")
print(four + 1, four - 1, four < four + 1, four == ipaddress.ip_address("192.0.2.1"), len({four, four + 0}), f"{four:b} {four:#x} {four:>15s}")
for text in (
    "", "1.2.3", "1.2.3.4.5", "256.1.1.1", "1.2.3.x", "01.2.3.4", "1..2.3", "1.2.3.4444", ":::", "1::2::3", ":1", "1:2", "g::",
    "12345::", "1:2:3:4:5:6:7:8:9", "1.2.3.4/24", "::1%", None, 1.5,
):
    attempt(ipaddress.ip_address, text)
attempt(ipaddress.IPv4Address, "1.2.3.x")
attempt(ipaddress.IPv4Address, "1.2.3.300")
attempt(ipaddress.IPv6Address, "1::2::3")
attempt(ipaddress.IPv4Address, -1)
attempt(ipaddress.IPv4Address, 2**32)
attempt(ipaddress.IPv4Address, b"123")
net = ipaddress.ip_network("192.0.2.0/28")
print(net, net.netmask, net.hostmask, net.broadcast_address, net.num_addresses, net.prefixlen, list(net.hosts())[:2], net[3], net[-1])
print(four in net, net.subnet_of(ipaddress.ip_network("192.0.0.0/16")), net.overlaps(ipaddress.ip_network("192.0.2.8/29")))
print(list(net.subnets()), list(net.subnets(new_prefix=30))[:2], net.supernet(), net.supernet(new_prefix=8), net.with_netmask, net.with_hostmask)
print(list(net.address_exclude(ipaddress.ip_network("192.0.2.4/30"))), net.compare_networks(net), sorted([net.supernet(), net]))
print(ipaddress.ip_network("10.0.0.0/255.0.0.0"), ipaddress.ip_network("10.0.0.0/0.255.255.255"), ipaddress.ip_network(("10.0.0.0", 8)))
print(ipaddress.ip_network("192.0.2.1/24", strict=False), ipaddress.ip_network("1.2.3.4"), list(ipaddress.ip_network("1.2.3.4/31").hosts()))
six = ipaddress.ip_network("2001:db8::/126")
print(six, list(six), list(six.hosts()), six.num_addresses, six.is_private, net.is_private, hash(net) == hash(ipaddress.ip_network("192.0.2.0/28")))
for text in ("192.0.2.1/24", "192.0.2.0/33", "192.0.2.0/x", "192.0.2.0/255.0.255.0", "1.2.3.0/24/1", "::/129", "nonsense"):
    attempt(ipaddress.ip_network, text)
    attempt(ipaddress.IPv4Network, text)
face = ipaddress.ip_interface("192.0.2.5/24")
print(repr(face), face.ip, face.network, face.with_netmask, face == ipaddress.ip_interface("192.0.2.5/24"), face == ipaddress.ip_address("192.0.2.5"))
print(list(ipaddress.summarize_address_range(ipaddress.ip_address("192.0.2.1"), ipaddress.ip_address("192.0.2.9"))))
print(list(ipaddress.collapse_addresses([ipaddress.ip_network("10.0.0.0/25"), ipaddress.ip_network("10.0.0.128/25"), ipaddress.ip_address("10.0.1.0")])))
attempt(lambda: four < ipaddress.ip_address("::1"))
attempt(lambda: net.supernet(prefixlen_diff=40))
attempt(lambda: list(net.subnets(new_prefix=3)))
attempt(lambda: net[99])
print(list(itertools.islice(ipaddress.ip_network("2001:db8::/32").subnets(new_prefix=48), 2)))
print(sorted([face, four, net.network_address], key=ipaddress.get_mixed_type_key), ipaddress.v4_int_to_packed(5))
