"""Files of time zones in the format TZif (RFC 8536)."""

import struct


def read(file):
    """(rule for the end, kinds as (offset, daylight saving, abbreviation), transitions) of an open file."""
    head, counts = _head(file)
    if head[4:5] in (b"\0", b"1"):
        return "", *_body(file, counts, "l", 4)
    # The first part is for old readers.
    _body(file, counts, "l", 4)
    _, counts = _head(file)
    kinds, transitions = _body(file, counts, "q", 8)
    footer = file.read().strip(b"\n").decode("ascii")
    return footer, kinds, transitions


def _head(file):
    head = file.read(44)
    if head[:4] != b"TZif":
        raise ValueError("Invalid TZif file: magic not found")
    return head, struct.unpack(">6l", head[20:44])


def _body(file, counts, form, size):
    isut, isstd, leaps, times, types, chars = counts
    moments = struct.unpack(f">{times}{form}", file.read(times * size))
    indices = file.read(times)
    raw = [struct.unpack(">lbB", file.read(6)) for _ in range(types)]
    names = file.read(chars)
    file.read(leaps * (size + 4) + isstd + isut)
    transitions = list(zip(moments, indices))
    saving = _savings(raw, transitions)
    kinds = []
    for (offset, _, start), dst in zip(raw, saving):
        kinds.append((offset, dst, names[start : names.index(b"\0", start)].decode()))
    return kinds, transitions


def _savings(raw, transitions):
    """How much of each offset is daylight saving: the difference to the standard time beside it."""
    saving = [0] * len(raw)
    pairs = list(zip(transitions, transitions[1:]))
    for first, second in pairs + [(b, a) for a, b in pairs]:
        one, other = first[1], second[1]
        if raw[other][1] and not raw[one][1] and not saving[other]:
            saving[other] = raw[other][0] - raw[one][0]
    return [dst or (3600 if kind[1] else 0) for dst, kind in zip(saving, raw)]
