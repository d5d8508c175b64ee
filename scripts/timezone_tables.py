"""Make `core_wasm/lib/_zone_data.py`, the time zones of the library's `zoneinfo`, from compiled ones (TZif files).

    python scripts/timezone_tables.py [/usr/share/zoneinfo]

What it makes is one text, plain: the library is packed as a whole. For each zone a line, fields separated by `|`:

    name | rule for what comes after the last transition | kinds | transitions

A kind is `offset,dst,abbreviation` in seconds; transitions are numbers in base 36, each the seconds (in minutes where that
is exact) since the one before, with the letter of its kind in front. Those that the rule implies are left out. Zones that
are others under another name are `name=other`.
"""

import datetime
import pathlib
import struct
import sys
import zoneinfo
from zoneinfo._zoneinfo import _parse_tz_str as parse_rule

TARGET = pathlib.Path(__file__).resolve().parent.parent / "core_wasm" / "lib" / "_zone_data.py"
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ!#$%&()*+/:;<>?@[]^_{}~"
DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def base36(number: int) -> str:
    """The number in digits and lower case letters."""
    if number < 0:
        return "-" + base36(-number)
    text = ""
    while number or not text:
        number, digit = divmod(number, 36)
        text = DIGITS[digit] + text
    return text


def read(path: pathlib.Path) -> tuple[str, list, list]:
    """(footer, kinds, transitions) of a TZif file of version 2 or later."""
    data = path.read_bytes()
    assert data[:4] == b"TZif" and data[4:5] >= b"2", path

    def counts(at: int) -> tuple:
        return struct.unpack(">6l", data[at + 20 : at + 44])

    isut, isstd, leaps, times, types, chars = counts(0)
    at = 44 + times * 5 + types * 6 + chars + leaps * 8 + isstd + isut
    isut, isstd, leaps, times, types, chars = counts(at)
    at += 44
    moments = struct.unpack(f">{times}q", data[at : at + times * 8])
    at += times * 8
    indices = data[at : at + times]
    at += times
    kinds = [struct.unpack(">lbB", data[at + i * 6 : at + i * 6 + 6]) for i in range(types)]
    at += types * 6
    names = data[at : at + chars]
    at += chars + leaps * 12 + isstd + isut
    footer = data[at:].strip(b"\n").decode()
    named = [(offset, isdst, names[start : names.index(0, start)].decode()) for offset, isdst, start in kinds]
    return footer, named, list(zip(moments, indices, strict=True))


def without_implied(footer: str, kinds: list, transitions: list) -> list:
    """The transitions without the last ones, all but the first of these, that the rule gives, too."""
    if "," not in footer:
        return transitions
    rule = parse_rule(footer)
    kept = len(transitions)
    while kept > 0 and _is_implied(rule, kinds[transitions[kept - 1][1]], transitions[kept - 1][0]):
        kept -= 1
    return transitions[: kept + 1]


def _is_implied(rule, kind: tuple, moment: int) -> bool:
    """Whether there is a transition of the rule to that kind at that moment."""
    year = datetime.datetime.fromtimestamp(moment, datetime.timezone.utc).year
    for candidate in (year - 1, year, year + 1):
        start, end = rule.transitions(candidate)
        for local, before, after in ((start, rule.std, rule.dst), (end, rule.dst, rule.std)):
            if moment == local - before.utcoff.total_seconds():
                return (kind[0], kind[2]) == (after.utcoff.total_seconds(), after.tzname)
    return False


def line_of(name: str, root: pathlib.Path) -> str:
    """The line of a zone."""
    footer, kinds, transitions = read(root / name)
    transitions = without_implied(footer, kinds, transitions)
    # How much of an offset is daylight saving is what Python takes it for, by what lies around.
    zone = zoneinfo.ZoneInfo.no_cache(name)
    saving = {}
    for moment, index in transitions:
        moment_there = datetime.datetime.fromtimestamp(moment, datetime.timezone.utc).astimezone(zone)
        saving.setdefault(index, int(moment_there.dst().total_seconds()))
    shown = [f"{offset},{saving.get(i, 0)},{abbreviation}" for i, (offset, _, abbreviation) in enumerate(kinds)]
    parts, before = [], 0
    for moment, index in transitions:
        step, before = moment - before, moment
        parts.append(LETTERS[index] + (base36(step // 60) if step % 60 == 0 else "'" + base36(step)))
    return f"{name}|{footer}|{' '.join(shown)}|{''.join(parts)}"


def main() -> None:
    """Read all zones, and write the module."""
    root = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else "/usr/share/zoneinfo")
    names = sorted(
        name for name in zoneinfo.available_timezones() if name not in ("localtime", "Factory") and (root / name).exists()
    )
    seen: dict[str, str] = {}
    lines = []
    # Names with a slash first: the others are mostly old names for them.
    for name in sorted(names, key=lambda one: ("/" not in one, one.startswith(("US/", "Etc/", "Canada/")), one)):
        line = line_of(name, root)
        rest = line.partition("|")[2]
        if rest in seen:
            lines.append(f"{name}={seen[rest]}")
        else:
            seen[rest] = name
            lines.append(line)
    version = (root / "tzdata.zi").read_text().partition("\n")[0].removeprefix("# version ")
    text = "\n".join(sorted(lines))
    assert '"' not in text and "\\" not in text
    TARGET.write_text(
        '"""Time zones, made by scripts/timezone_tables.py: never edit them."""\n\n'
        f'VERSION = "{version}"\nZONES = """\\\n{text}"""\n'
    )
    print(f"{len(lines)} zones, {len(text)} characters")


if __name__ == "__main__":
    main()
