"""Translations of messages. The sandbox has no catalogs of its own: `translation` finds those in its files, else messages
stay as they are.
"""

import copy
import os
import struct

__all__ = [
    "NullTranslations", "GNUTranslations", "bindtextdomain", "find", "translation", "install", "textdomain", "dgettext",
    "dngettext", "gettext", "ngettext", "pgettext", "dpgettext", "npgettext", "dnpgettext", "Catalog",
]  # fmt: skip

_current_domain = "messages"
_localedirs = {}
_translations = {}


class NullTranslations:
    """Messages as they are, or as the fallback translates them."""

    def __init__(self, fp=None):
        self._info = {}
        self._charset = None
        self._fallback = None
        if fp is not None:
            self._parse(fp)

    def _parse(self, fp):
        pass

    def add_fallback(self, fallback):
        """Ask `fallback` for what is missing here."""
        if self._fallback:
            self._fallback.add_fallback(fallback)
        else:
            self._fallback = fallback

    def gettext(self, message):
        """The message in the other language."""
        return self._fallback.gettext(message) if self._fallback else message

    def ngettext(self, msgid1, msgid2, n):
        """The message for n things."""
        if self._fallback:
            return self._fallback.ngettext(msgid1, msgid2, n)
        return msgid1 if n == 1 else msgid2

    def pgettext(self, context, message):
        """The message in this context."""
        return self._fallback.pgettext(context, message) if self._fallback else message

    def npgettext(self, context, msgid1, msgid2, n):
        """The message in this context for n things."""
        if self._fallback:
            return self._fallback.npgettext(context, msgid1, msgid2, n)
        return msgid1 if n == 1 else msgid2

    def info(self):
        """What the head of the catalog says."""
        return self._info

    def charset(self):
        """The encoding of the catalog."""
        return self._charset

    def install(self, names=None):
        """Make `_`, and what else is named, built-in functions."""
        import builtins

        builtins.__dict__["_"] = self.gettext
        for name in {"gettext", "ngettext", "pgettext", "npgettext"}.intersection(names or ()):
            builtins.__dict__[name] = getattr(self, name)


def c2py(plural):
    """The function that an expression of C in a catalog means: from a number to the index of its form."""
    import re

    tokens = re.findall(r"\s*(\d+|n|[-+*/%<>?:()]=?|==|!=|&&|\|\||!|\S)", plural.strip())
    if len(plural) > 1000:
        raise ValueError("plural form expression is too long")
    levels = [["||"], ["&&"], ["==", "!="], ["<", ">", "<=", ">="], ["+", "-"], ["*", "/", "%"]]
    names = {"||": "or", "&&": "and", "/": "//"}

    def bad():
        raise ValueError(f"unexpected token in plural form: {tokens[0] if tokens else 'end'}")

    def choice():
        test = binary(0)
        if tokens[:1] != ["?"]:
            return test
        del tokens[0]
        first = choice()
        if tokens[:1] != [":"]:
            bad()
        del tokens[0]
        return f"({first} if {test} else {choice()})"

    def binary(level):
        if level == len(levels):
            return atom()
        left = binary(level + 1)
        while tokens and tokens[0] in levels[level]:
            sign = tokens.pop(0)
            left = f"({left} {names.get(sign, sign)} {binary(level + 1)})"
        return left

    def atom():
        token = tokens.pop(0) if tokens else bad()
        if token == "!":
            return f"(not {atom()})"
        if token == "(":
            inner = choice()
            if tokens[:1] != [")"]:
                bad()
            del tokens[0]
            return inner
        if token != "n" and not token.isdigit():
            tokens.insert(0, token)
            bad()
        return token

    made = choice()
    if tokens:
        bad()
    return eval(f"lambda n: int({made})")


class GNUTranslations(NullTranslations):
    """The catalog in a .mo file."""

    LE_MAGIC = 0x950412DE
    BE_MAGIC = 0xDE120495
    CONTEXT = "%s\x04%s"

    def _parse(self, fp):
        filename = getattr(fp, "name", "")
        self._catalog = catalog = {}
        self.plural = c2py("n != 1")
        data = fp.read()
        magic = int.from_bytes(data[:4], "little")
        if magic not in (self.LE_MAGIC, self.BE_MAGIC):
            raise OSError(0, "Bad magic number", filename)
        order = "<" if magic == self.LE_MAGIC else ">"
        version, count, originals, others = struct.unpack_from(order + "4I", data, 4)
        if version >> 16 not in (0, 1):
            raise OSError(0, f"Bad version number {version >> 16}", filename)
        for at in range(count):
            pair = []
            for table in originals, others:
                size, start = struct.unpack_from(order + "II", data, table + 8 * at)
                if start + size >= len(data):
                    raise OSError(0, "File is corrupt", filename)
                pair.append(data[start : start + size])
            message, translated = pair
            if not message:
                self._read_head(translated.decode())
            message, translated = [text.decode(self._charset or "ascii") for text in pair]
            first, *plural = message.split("\0")
            if plural:
                for index, form in enumerate(translated.split("\0")):
                    catalog[first, index] = form
            else:
                catalog[message] = translated

    def _read_head(self, text):
        key = None
        for line in text.split("\n"):
            if not line.strip() or line.startswith("#-#-#-#-#"):
                continue
            if ":" in line:
                key, value = [part.strip() for part in line.split(":", 1)]
                key = key.lower()
                self._info[key] = value
                if key == "content-type":
                    self._charset = value.partition("charset=")[2]
                elif key == "plural-forms":
                    self.plural = c2py(value.split(";")[1].partition("plural=")[2])
            elif key:
                self._info[key] += "\n" + line.strip()

    def gettext(self, message):
        found = self._catalog.get(message)
        if found is None:
            found = self._catalog.get((message, self.plural(1)))
        return found if found is not None else super().gettext(message)

    def ngettext(self, msgid1, msgid2, n):
        found = self._catalog.get((msgid1, self.plural(n)))
        return found if found is not None else super().ngettext(msgid1, msgid2, n)

    def pgettext(self, context, message):
        found = self._catalog.get(self.CONTEXT % (context, message))
        if found is None:
            found = self._catalog.get((self.CONTEXT % (context, message), self.plural(1)))
        return found if found is not None else super().pgettext(context, message)

    def npgettext(self, context, msgid1, msgid2, n):
        found = self._catalog.get((self.CONTEXT % (context, msgid1), self.plural(n)))
        return found if found is not None else super().npgettext(context, msgid1, msgid2, n)


def find(domain, localedir=None, languages=None, all=False):
    """The file of a catalog, or with `all` a list of them."""
    localedir = localedir or "/usr/share/locale"
    if languages is None:
        given = next((os.environ[name] for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(name)), "C")
        languages = given.split(":")
    tried = []
    for language in languages:
        if language == "C":
            break
        base = language.partition(".")[0]
        tried += [language, base, base.partition("_")[0]]
    paths = [os.path.join(localedir, one, "LC_MESSAGES", domain + ".mo") for one in dict.fromkeys(tried)]
    found = [path for path in paths if os.path.exists(path)]
    return found if all else found[0] if found else None


def translation(domain, localedir=None, languages=None, class_=None, fallback=False):
    """The translations of a domain; without a catalog and a fallback FileNotFoundError."""
    files = find(domain, localedir, languages, all=True)
    if not files:
        if fallback:
            return NullTranslations()
        raise FileNotFoundError(2, "No translation file found for domain", domain)
    result = None
    for path in files:
        key = class_ or GNUTranslations, os.path.abspath(path)
        if key not in _translations:
            with open(path, "rb") as file:
                _translations[key] = key[0](file)
        one = copy.copy(_translations[key])
        if result is None:
            result = one
        else:
            result.add_fallback(one)
    return result


def install(domain, localedir=None, *, names=None):
    """Make `_` translate messages of this domain."""
    translation(domain, localedir, fallback=True).install(names)


def textdomain(domain=None):
    """The domain that gettext() uses; another one if given."""
    global _current_domain
    if domain is not None:
        _current_domain = domain
    return _current_domain


def bindtextdomain(domain, localedir=None):
    """The directory of a domain; another one if given."""
    if localedir is not None:
        _localedirs[domain] = localedir
    return _localedirs.get(domain, "/usr/share/locale")


def _of(domain):
    return translation(domain, _localedirs.get(domain), fallback=True)


def dgettext(domain, message):
    """The message in a domain."""
    return _of(domain).gettext(message)


def dngettext(domain, msgid1, msgid2, n):
    """The message for n things in a domain."""
    return _of(domain).ngettext(msgid1, msgid2, n)


def dpgettext(domain, context, message):
    """The message in a context of a domain."""
    return _of(domain).pgettext(context, message)


def dnpgettext(domain, context, msgid1, msgid2, n):
    """The message for n things in a context of a domain."""
    return _of(domain).npgettext(context, msgid1, msgid2, n)


def gettext(message):
    """The message in the current domain."""
    return dgettext(_current_domain, message)


def ngettext(msgid1, msgid2, n):
    """The message for n things in the current domain."""
    return dngettext(_current_domain, msgid1, msgid2, n)


def pgettext(context, message):
    """The message in a context of the current domain."""
    return dpgettext(_current_domain, context, message)


def npgettext(context, msgid1, msgid2, n):
    """The message for n things in a context of the current domain."""
    return dnpgettext(_current_domain, context, msgid1, msgid2, n)


Catalog = translation
