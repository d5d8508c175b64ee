"""Messages without a catalog stay as they are; a catalog translates, with plurals as its head says."""

import gettext
import io
import struct

print(gettext.gettext("Hello"), gettext.ngettext("one", "many", 1), gettext.ngettext("one", "many", 2), gettext.pgettext("menu", "Open"))
try:
    gettext.translation("app", "locale", ["de"])
except FileNotFoundError as error:
    print(error)
print(gettext.translation("app", "locale", ["de"], fallback=True).gettext("x"), gettext.textdomain(), gettext.textdomain("app"))


def catalog(messages):
    """The bytes of a .mo file."""
    pairs = sorted((one.encode(), other.encode()) for one, other in messages.items())
    at = 28 + 16 * len(pairs)
    tables, body = [b"", b""], b""
    for index in (0, 1):
        for pair in pairs:
            tables[index] += struct.pack("<II", len(pair[index]), at + len(body))
            body += pair[index] + b"\0"
    return struct.pack("<7I", 0x950412DE, 0, len(pairs), 28, 28 + 8 * len(pairs), 0, 0) + b"".join(tables) + body


head = "Content-Type: text/plain; charset=UTF-8\nPlural-Forms: nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);\n"
found = gettext.GNUTranslations(io.BytesIO(catalog({"": head, "Hello": "Grüße", "file\0files": "a\0b\0c", "menu\x04Open": "Öffnen", "z": "Z"})))
print(found.gettext("Hello"), found.gettext("missing"), found.pgettext("menu", "Open"), found.charset(), found.info()["plural-forms"][:10])
print([found.ngettext("file", "files", n) for n in (0, 1, 2, 5, 11, 21, 24)], found.ngettext("x", "xs", 2))
found.add_fallback(gettext.NullTranslations())
print(found.gettext("other"))
found.install(["ngettext"])
print(_("Hello"), ngettext("file", "files", 1))
for bad in ("n +", "x", "n ? 1", "(n"):
    try:
        gettext.c2py(bad)
    except ValueError:
        print("refused", bad)
