import codecs

for name in ["BOM", "BOM_BE", "BOM_LE", "BOM_UTF8", "BOM_UTF16", "BOM_UTF16_BE", "BOM_UTF16_LE", "BOM_UTF32"]:
    print(name, getattr(codecs, name))
print(codecs.BOM_UTF32_BE, codecs.BOM_UTF32_LE, codecs.BOM32_BE, codecs.BOM32_LE, codecs.BOM64_BE, codecs.BOM64_LE)
print(codecs.BOM == codecs.BOM_UTF16 == codecs.BOM_LE, codecs.BOM_BE == codecs.BOM_UTF16_BE)
print((codecs.BOM_UTF16_BE + "ä".encode("utf-16-be")).decode("utf-16"))
print((codecs.BOM_UTF32_LE + "ä".encode("utf-32-le")).decode("utf-32"))
print("ä".encode("utf-16") == codecs.BOM_UTF16 + "ä".encode("utf-16-le"))
print((codecs.BOM_UTF8 + b"x").decode("utf-8-sig"), ascii((codecs.BOM_UTF8 + b"x").decode()))
