import codecs
def upper_encode(text, errors="strict"):
    return text.upper().encode("ascii", errors), len(text)
def lower_decode(data, errors="strict"):
    return bytes(data).decode("ascii", errors).lower(), len(data)
asked = []
def search(name):
    asked.append(name)
    if name == "shout_er":
        return codecs.CodecInfo(upper_encode, lower_decode, name="shout")
codecs.register(search)
print("hello".encode("Shout-er"), b"HELLO".decode("shout er"), asked)
print(codecs.lookup("shout-er").name, codecs.encode("x", "shout-er"))
try:
    "x".encode("unknown-one")
except LookupError as error:
    print(error)
try:
    codecs.getincrementaldecoder("shout-er")
except LookupError as error:
    print(error)
try:
    codecs.register(5)
except TypeError as error:
    print(error)
codecs.unregister(search)
try:
    codecs.lookup("shout-er")
except LookupError as error:
    print(error)
