a = bytearray(b"\x01\x02")
for x in a:
    if len(a) < 5:
        a.append(x + 10)
print(list(a))
