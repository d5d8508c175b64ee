import re
print(re.findall(r"\w+(?=!)", "hi! yo"), re.findall(r"\b\w+\b(?!!)", "hi! yo"), re.findall(r"(?<=\$)\d+", "$5 6 $78"), re.findall(r"(?<!\$)\b\d+", "$5 6"), re.findall(r"(\w)\1", "aabbc"), re.search(r"(?P<q>['\"]).*?(?P=q)", "say 'hi' \"yo\"").group(), re.match(r"(a)?b(?(1)c|d)", "abc").group(), re.match(r"(a)?b(?(1)c|d)", "bd").group())
