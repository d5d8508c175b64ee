"""Twelve classics, each solved twice: by a memo and by a table, or by a table and by brute force."""


def memo(f):
    cache = {}

    def g(*args):
        if args not in cache:
            cache[args] = f(*args)
        return cache[args]

    g.cache = cache
    return g


def edit_distance(a, b):
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        diagonal, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            diagonal, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, diagonal + (x != y))
    return row[-1]


def edit_script(a, b):
    @memo
    def best(i, j):
        if i == len(a):
            return len(b) - j, tuple(("insert", y) for y in b[j:])
        if j == len(b):
            return len(a) - i, tuple(("delete", x) for x in a[i:])
        if a[i] == b[j]:
            return best(i + 1, j + 1)
        options = [(best(i + 1, j + 1), ("replace", a[i] + b[j])), (best(i + 1, j), ("delete", a[i])), (best(i, j + 1), ("insert", b[j]))]
        (cost, script), op = min(options, key=lambda o: o[0][0])
        return cost + 1, (op, *script)

    return best(0, 0)


def longest_common_subsequence(a, b):
    table = [[""] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i, x in enumerate(a):
        for j, y in enumerate(b):
            table[i + 1][j + 1] = table[i][j] + x if x == y else max(table[i][j + 1], table[i + 1][j], key=len)
    return table[-1][-1]


def longest_increasing(xs):
    tails, links, ends = [], {}, []
    for i, x in enumerate(xs):
        low, high = 0, len(tails)
        while low < high:
            middle = (low + high) // 2
            if tails[middle] < x:
                low = middle + 1
            else:
                high = middle
        tails[low : low + 1] = [x]
        ends[low : low + 1] = [i]
        links[i] = ends[low - 1] if low else None
    out, i = [], ends[-1] if ends else None
    while i is not None:
        out.append(xs[i])
        i = links[i]
    return out[::-1]


def knapsack(items, capacity):
    best = [(0, ())] * (capacity + 1)
    for name, weight, value in items:
        for c in range(capacity, weight - 1, -1):
            v, names = best[c - weight]
            if v + value > best[c][0]:
                best[c] = (v + value, (*names, name))
    return best[capacity]


def knapsack_brute(items, capacity):
    best = 0
    for mask in range(1 << len(items)):
        chosen = [it for i, it in enumerate(items) if mask >> i & 1]
        if sum(w for _, w, _ in chosen) <= capacity:
            best = max(best, sum(v for _, _, v in chosen))
    return best


def coin_ways(amount, coins):
    ways = [1] + [0] * amount
    for c in coins:
        for a in range(c, amount + 1):
            ways[a] += ways[a - c]
    return ways[amount]


def fewest_coins(amount, coins):
    best = {0: ()}
    for a in range(1, amount + 1):
        options = [(*best[a - c], c) for c in coins if a - c in best]
        if options:
            best[a] = min(options, key=len)
    return best.get(amount)


def matrix_chain(sizes):
    @memo
    def best(i, j):
        if j - i == 1:
            return 0, f"A{i}"
        return min((best(i, k)[0] + best(k, j)[0] + sizes[i] * sizes[k] * sizes[j], f"({best(i, k)[1]}{best(k, j)[1]})") for k in range(i + 1, j))

    return best(0, len(sizes) - 1)


def partitions(n):
    @memo
    def count(n, largest):
        if n == 0:
            return 1
        return sum(count(n - k, k) for k in range(1, min(n, largest) + 1))

    return count(n, n)


def max_subarray(xs):
    best = (xs[0], 0, 1)
    total, start = 0, 0
    for i, x in enumerate(xs):
        if total <= 0:
            total, start = 0, i
        total += x
        best = max(best, (total, -start, i + 1), key=lambda b: b[0]) if total > best[0] else best
    return best[0], xs[abs(best[1]) : best[2]]


def word_break(text, words):
    ways = {len(text): [[]]}
    for i in range(len(text) - 1, -1, -1):
        ways[i] = [[w, *rest] for w in words if text.startswith(w, i) for rest in ways[i + len(w)]]
    return [" ".join(w) for w in ways[0]]


def travelling_salesman(d):
    n = len(d)
    best = {(1 << i, i): (d[0][i], (0, i)) for i in range(1, n)}
    for mask in range(1, 1 << n):
        if mask & 1:
            continue
        for last in range(1, n):
            if (mask, last) not in best:
                continue
            cost, path = best[mask, last]
            for j in range(1, n):
                if not mask >> j & 1:
                    key = (mask | 1 << j, j)
                    candidate = (cost + d[last][j], (*path, j))
                    if key not in best or candidate < best[key]:
                        best[key] = candidate
    full = (1 << n) - 2
    return min((best[full, i][0] + d[i][0], (*best[full, i][1], 0)) for i in range(1, n))


def wildcard(text, pattern):
    row = [True] + [False] * len(pattern)
    for j, p in enumerate(pattern):
        row[j + 1] = row[j] and p == "*"
    for c in text:
        new = [False]
        for j, p in enumerate(pattern):
            new.append(new[j] or row[j + 1] if p == "*" else row[j] and p in ("?", c))
        row = new
    return row[-1]


def egg_drops(eggs, floors):
    reach, moves = [0] * (eggs + 1), 0
    while reach[eggs] < floors:
        moves += 1
        for e in range(eggs, 0, -1):
            reach[e] += reach[e - 1] + 1
    return moves


def longest_palindrome(s):
    best = ""
    for centre in range(2 * len(s) - 1):
        i, j = centre // 2, (centre + 1) // 2
        while i >= 0 and j < len(s) and s[i] == s[j]:
            i, j = i - 1, j + 1
        if j - i - 1 > len(best):
            best = s[i + 1 : j]
    return best


def grid_paths(grid):
    height, width = len(grid), len(grid[0])
    paths = [0] * width
    paths[0] = 1
    for row in grid:
        for x, c in enumerate(row):
            paths[x] = 0 if c == "#" else paths[x] + (paths[x - 1] if x else 0)
    return paths[-1]


def main():
    for a, b in (("kitten", "sitting"), ("", "abc"), ("intention", "execution"), ("same", "same")):
        cost, script = edit_script(a, b)
        print(a, b, edit_distance(a, b), cost, *(f"{op}:{c}" for op, c in script))
    print(longest_common_subsequence("AGGTAB", "GXTXAYB"), longest_common_subsequence("sealed case", "glass crate"), repr(longest_common_subsequence("a", "b")))
    print(longest_increasing([10, 9, 2, 5, 3, 7, 101, 18, 4, 20]), longest_increasing([3, 2, 1]), longest_increasing([]))
    items = [("tent", 9, 150), ("stove", 4, 60), ("lamp", 2, 35), ("rope", 3, 40), ("map", 1, 25), ("boots", 6, 90), ("tin", 2, 20)]
    for capacity in (0, 5, 10, 15, 27):
        value, names = knapsack(items, capacity)
        print(capacity, value, names, value == knapsack_brute(items, capacity))
    print(coin_ways(100, (1, 5, 10, 25, 50)), coin_ways(1000, (1, 2, 5, 10, 20, 50, 100, 200)), fewest_coins(63, (1, 5, 10, 21, 25)), fewest_coins(3, (2,)))
    print(matrix_chain((30, 35, 15, 5, 10, 20, 25)), [partitions(n) for n in (1, 5, 10, 50, 100)])
    print(max_subarray([-2, 1, -3, 4, -1, 2, 1, -5, 4]), max_subarray([-5, -2, -9]))
    print(word_break("catsanddog", ["cat", "cats", "and", "sand", "dog"]), word_break("aaaa", ["a", "aa"]), word_break("x", ["y"]))
    towns = [(0, 0), (6, 1), (3, 4), (7, 7), (1, 8), (5, 5), (9, 2)]
    d = [[round(((a - c) ** 2 + (b - e) ** 2) ** 0.5 * 10) for c, e in towns] for a, b in towns]
    print(travelling_salesman(d))
    print([wildcard(t, p) for t, p in (("adceb", "*a*b"), ("acdcb", "a*c?b"), ("", "*"), ("a" * 200, "*a" * 50), ("ab", "?"))])
    print([egg_drops(e, f) for e, f in ((1, 100), (2, 100), (3, 1000), (10, 10**6))])
    print(longest_palindrome("forgeeksskeegfor"), longest_palindrome("abacdfgdcaba"), longest_palindrome("x"), repr(longest_palindrome("")))
    print(grid_paths(["....", ".#..", "...#", "...."]), grid_paths(["." * 20] * 20), grid_paths(["#"]))


main()
