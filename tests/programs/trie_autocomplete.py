"""A trie with counts: completion, fuzzy search, longest prefix, wildcard search, deletion; a compressed twin checks it."""


class Node:
    __slots__ = ("children", "count", "passing")

    def __init__(self):
        self.children, self.count, self.passing = {}, 0, 0


class Trie:
    def __init__(self, words=()):
        self.root = Node()
        for w in words:
            self.add(w)

    def add(self, word, count=1):
        node = self.root
        node.passing += count
        for c in word:
            node = node.children.setdefault(c, Node())
            node.passing += count
        node.count += count

    def _find(self, prefix):
        node = self.root
        for c in prefix:
            node = node.children.get(c)
            if node is None:
                return None
        return node

    def __contains__(self, word):
        node = self._find(word)
        return bool(node and node.count)

    def __getitem__(self, word):
        node = self._find(word)
        if not node or not node.count:
            raise KeyError(word)
        return node.count

    def __delitem__(self, word):
        count = self[word]
        node = self.root
        node.passing -= count
        for c in word:
            child = node.children[c]
            child.passing -= count
            if not child.passing:
                del node.children[c]
                return
            node = child
        node.count = 0

    def __len__(self):
        return sum(1 for _ in self)

    def __iter__(self):
        yield from self.walk(self.root, "")

    def walk(self, node, prefix):
        if node.count:
            yield prefix
        for c in sorted(node.children):
            yield from self.walk(node.children[c], prefix + c)

    def complete(self, prefix, limit=5):
        node = self._find(prefix)
        if node is None:
            return []
        return sorted(self.walk(node, prefix), key=lambda w: (-self[w], w))[:limit]

    def longest_prefix_of(self, text):
        node, best = self.root, ""
        for i, c in enumerate(text):
            node = node.children.get(c)
            if node is None:
                break
            if node.count:
                best = text[: i + 1]
        return best

    def fuzzy(self, word, distance):
        found = {}

        def search(node, prefix, row):
            if node.count and row[-1] <= distance:
                found[prefix] = row[-1]
            if min(row) > distance:
                return
            for c, child in node.children.items():
                new = [row[0] + 1]
                for i, w in enumerate(word):
                    new.append(min(new[i] + 1, row[i + 1] + 1, row[i] + (w != c)))
                search(child, prefix + c, new)

        search(self.root, "", list(range(len(word) + 1)))
        return sorted(found.items(), key=lambda kv: (kv[1], kv[0]))

    def match(self, pattern, node=None, prefix=""):
        node = node or self.root
        if not pattern:
            if node.count:
                yield prefix
            return
        head, rest = pattern[0], pattern[1:]
        if head == "*":
            yield from self.match(rest, node, prefix)
            for c in sorted(node.children):
                yield from self.match(pattern, node.children[c], prefix + c)
        else:
            for c in sorted(node.children) if head == "?" else [head] if head in node.children else []:
                yield from self.match(rest, node.children[c], prefix + c)

    def nodes(self):
        stack, n = [self.root], 0
        while stack:
            n += 1
            stack.extend(stack.pop().children.values())
        return n


def compress(node):
    """{edge label: (count, children)} with chains merged into one edge."""
    out = {}
    for c, child in sorted(node.children.items()):
        label = c
        while not child.count and len(child.children) == 1:
            (c, child), = child.children.items()
            label += c
        out[label] = (child.count, compress(child))
    return out


def expand(tree, prefix=""):
    for label, (count, children) in tree.items():
        if count:
            yield prefix + label, count
        yield from expand(children, prefix + label)


def draw(tree, indent=""):
    for i, (label, (count, children)) in enumerate(tree.items()):
        last = i == len(tree) - 1
        print(indent + ("└─" if last else "├─") + label + (f" ({count})" if count else ""))
        draw(children, indent + ("  " if last else "│ "))


TEXT = """the sealed case keeps the fern alive and the fern keeps the case green; a seal is not a sea, a case is not a cage,
and a fern in a cage needs care. sealing the case, caring for ferns, seeing the sea: the sailor sees the sealed fern at sea"""


def words_of(text):
    word = ""
    for c in text + " ":
        if c.isalpha():
            word += c
        elif word:
            yield word
            word = ""


def main():
    trie = Trie(words_of(TEXT))
    print(len(trie), "words,", trie.nodes(), "nodes, 'the' seen", trie["the"], "times")
    for prefix in ("s", "se", "ca", "fern", "x", ""):
        print(repr(prefix), trie.complete(prefix))
    print(trie.longest_prefix_of("sealedness"), trie.longest_prefix_of("seas"), repr(trie.longest_prefix_of("zebra")))
    print(trie.fuzzy("seel", 1), trie.fuzzy("cave", 1), trie.fuzzy("frens", 2))
    print(list(trie.match("se?")), list(trie.match("*ing")), list(trie.match("c*e*")), list(trie.match("????????")))
    tree = compress(trie.root)
    print(dict(expand(tree)) == {w: trie[w] for w in trie})
    draw({k: v for k, v in tree.items() if k[0] in "cs"})
    before = trie.nodes()
    for w in ("sea", "seal", "sealing", "the"):
        del trie[w]
    print("sea" in trie, "sealed" in trie, before - trie.nodes(), trie.complete("sea"))
    for bad in ("sea", "nothing"):
        try:
            trie[bad]
        except KeyError as e:
            print("KeyError", e)
    unicode = Trie(["zürich", "zürcher", "日本", "日本語", "日"])
    print(unicode.complete("zür"), unicode.complete("日"), unicode.longest_prefix_of("日本語学"))


main()
