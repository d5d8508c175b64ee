//! Codes of the msgpack extension types that carry what msgpack has not. Hosts read them from the manifest.

pub const Extension = enum(u8) {
    big_int = 1,
    tuple = 2,
    set = 3,
    frozenset = 4,
    complex = 5,
    range = 6,
    bytearray = 7,
    ellipsis = 8,
    reference = 16,
    shared = 17,
    /// A function of the guest, lent to the host: [number, name]; back in the guest [number].
    guest_function = 18,
    host_object = 40,
    _,
};
