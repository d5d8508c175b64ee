import keyword

print(keyword.kwlist)
print(keyword.softkwlist, type(keyword.kwlist))
print([word for word in ["if", "match", "print", "None", "If", "", "_", "type"] if keyword.iskeyword(word)])
print([word for word in ["if", "match", "print", "case", "_", "type"] if keyword.issoftkeyword(word)])
print(keyword.iskeyword(3), keyword.issoftkeyword(None), keyword.kwlist == sorted(keyword.kwlist))
print(sorted(keyword.__all__))
try:
    keyword.iskeyword([])
except TypeError as error:
    print(error)
