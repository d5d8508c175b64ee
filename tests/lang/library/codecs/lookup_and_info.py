import codecs
for name in ("utf-8", "UTF8", "latin-1", "ascii", "cp1252", "utf_16", "utf-16-le", "utf-32", "utf-8-sig", "koi8-r", "iso8859-15", "mac-roman", "unicode_escape", "raw-unicode-escape", "utf-7", "rot13", "hex", "base64"):
    info = codecs.lookup(name)
    print(name, info.name, len(info), isinstance(info, tuple), info._is_text_encoding)
for wrong in ("nope", "", 5, None, "x" * 60):
    try:
        print(codecs.lookup(wrong))
    except Exception as error:
        print(type(error).__name__, error)
print(codecs.getencoder("utf-8")("aé"), codecs.getdecoder("utf-8")(b"a\xc3\xa9"))
print([n for n in dir(codecs) if n.startswith("BOM")], codecs.BOM_UTF8, codecs.BOM, codecs.BOM_UTF32_BE)
