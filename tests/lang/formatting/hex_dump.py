data = bytes(range(0, 48, 3)) + b"Hello, dump!"
for i in range(0, len(data), 8):
    chunk = data[i : i + 8]
    print(f"{i:04x}  {' '.join(f'{b:02x}' for b in chunk):<23}  {''.join(chr(b) if 32 <= b < 127 else '.' for b in chunk)}")
