"""Huffman codes: build, canonicalise, encode to bytes, decode, and a table of what was saved."""


class Node:
    def __init__(self, weight, symbol=None, left=None, right=None):
        self.weight, self.symbol, self.left, self.right = weight, symbol, left, right
        self.first = symbol if symbol is not None else min(left.first, right.first)

    def __lt__(self, other):
        return (self.weight, self.first) < (other.weight, other.first)

    @property
    def is_leaf(self):
        return self.left is None


def insert_sorted(nodes, node):
    low, high = 0, len(nodes)
    while low < high:
        middle = (low + high) // 2
        if node < nodes[middle]:
            high = middle
        else:
            low = middle + 1
    nodes.insert(low, node)


def build(data):
    counts = {}
    for s in data:
        counts[s] = counts.get(s, 0) + 1
    nodes = sorted(Node(n, s) for s, n in counts.items())
    while len(nodes) > 1:
        a, b = nodes.pop(0), nodes.pop(0)
        insert_sorted(nodes, Node(a.weight + b.weight, None, a, b))
    return nodes[0] if nodes else None


def lengths(tree):
    result = {}

    def walk(node, depth):
        if node.is_leaf:
            result[node.symbol] = depth or 1
        else:
            walk(node.left, depth + 1)
            walk(node.right, depth + 1)

    if tree:
        walk(tree, 0)
    return result


def canonical(sizes):
    code, last, codes = 0, 0, {}
    for symbol, size in sorted(sizes.items(), key=lambda kv: (kv[1], kv[0])):
        code <<= size - last
        codes[symbol] = (code, size)
        code, last = code + 1, size
    return codes


class BitWriter:
    def __init__(self):
        self.buffer, self.pending, self.count = bytearray(), 0, 0

    def write(self, value, size):
        self.pending = (self.pending << size) | value
        self.count += size
        while self.count >= 8:
            self.count -= 8
            self.buffer.append((self.pending >> self.count) & 0xFF)
        self.pending &= (1 << self.count) - 1

    def finish(self):
        padding = -self.count % 8
        if padding:
            self.write(0, padding)
        return bytes([padding]) + bytes(self.buffer)


def bits(data):
    padding, body = data[0], data[1:]
    total = len(body) * 8 - padding
    for i in range(total):
        yield (body[i >> 3] >> (7 - (i & 7))) & 1


def encode(text):
    codes = canonical(lengths(build(text)))
    writer = BitWriter()
    for s in text:
        writer.write(*codes[s])
    return codes, writer.finish()


def decode(codes, data):
    table = {(size, code): s for s, (code, size) in codes.items()}
    out, code, size = [], 0, 0
    for bit in bits(data):
        code, size = code << 1 | bit, size + 1
        if (size, code) in table:
            out.append(table[size, code])
            code = size = 0
    if size:
        raise ValueError(f"{size} bits left over")
    return "".join(out)


TEXTS = {
    "banana": "banana", "single": "aaaaaaaa", "pair": "ab", "empty": "",
    "sentence": "it was the best of times, it was the worst of times",
    "unicode": "ÄÖÜ äöü ßß 日本日本 😀😀😀",
    "fibonacci": "".join(c * n for c, n in zip("abcdefgh", (1, 1, 2, 3, 5, 8, 13, 21))),
    "uniform": "".join(chr(97 + i % 16) for i in range(160)),
}


def main():
    for name, text in TEXTS.items():
        codes, data = encode(text)
        assert decode(codes, data) == text
        original = len(text.encode("utf-8"))
        longest = max((size for _, size in codes.values()), default=0)
        ratio = f"{len(data) / original:.1%}" if original else "-"
        print(f"{name:<10}{original:>5} bytes ->{len(data):>4} ({ratio:>6}), {len(codes):>2} symbols, longest code {longest}")
    codes, data = encode(TEXTS["sentence"])
    for symbol, (code, size) in sorted(codes.items(), key=lambda kv: (kv[1][1], kv[0]))[:8]:
        print(repr(symbol), format(code, f"0{size}b"))
    print(data.hex(" ", 4))
    kraft = sum(2.0**-size for _, size in codes.values())
    print("Kraft sum", kraft)
    damaged = bytearray(data)
    damaged[5] ^= 0xFF
    try:
        print(decode(codes, damaged)[:20])
    except ValueError as e:
        print("damaged:", e)


main()
