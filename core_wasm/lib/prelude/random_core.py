"""What the natives of `_random` do with a state that is not seeded, and with big numbers."""


def _random_seed_state(state):
    __random_raw_seed(state, int.from_bytes(_host_function("wardian.entropy")(2496), "little"))


def __random_random(state, /):
    _random_seed_state(state)
    return __random_raw_random(state)


def __random_getrandbits(state, k, /):
    if not state:
        _random_seed_state(state)
    return __random_raw_getrandbits(state, _numbers_index(k))


def __random_below(state, n, /):
    if not state:
        _random_seed_state(state)
    n = int(n)
    bits = n.bit_length()
    drawn = __random_raw_getrandbits(state, bits)
    while drawn >= n:
        drawn = __random_raw_getrandbits(state, bits)
    return drawn


def __random_shuffle(state, items, /):
    _random_seed_state(state)
    __random_raw_shuffle(state, items)


def __random_words(state, /):
    _random_seed_state(state)
    return __random_raw_words(state)
