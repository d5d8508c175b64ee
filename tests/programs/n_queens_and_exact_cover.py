"""N queens four ways, dancing links without pointers, polyomino tilings and knight's tours."""


def queens_sets(n):
    def place(row, columns, up, down):
        if row == n:
            yield tuple(columns)
            return
        for c in range(n):
            if c not in columns and row + c not in up and row - c not in down:
                yield from place(row + 1, [*columns, c], up | {row + c}, down | {row - c})
    return place(0, [], frozenset(), frozenset())


def queens_bits(n):
    full, count = (1 << n) - 1, 0
    stack = [(0, 0, 0)]
    while stack:
        columns, left, right = stack.pop()
        if columns == full:
            count += 1
            continue
        free = full & ~(columns | left | right)
        while free:
            bit = free & -free
            free ^= bit
            stack.append((columns | bit, (left | bit) << 1 & full, (right | bit) >> 1))
    return count


def queens_iterative(n):
    """Backtracking with one list and no recursion; yields the first few."""
    row, board = 0, [-1] * n
    while row >= 0:
        board[row] += 1
        while board[row] < n and any(board[r] == board[row] or abs(board[r] - board[row]) == row - r for r in range(row)):
            board[row] += 1
        if board[row] == n:
            board[row] = -1
            row -= 1
        elif row == n - 1:
            yield list(board)
        else:
            row += 1


def symmetries(solution):
    n = len(solution)
    current = list(solution)
    for _ in range(4):
        rotated = [0] * n
        for r, c in enumerate(current):
            rotated[c] = n - 1 - r
        current = rotated
        yield tuple(current)
        yield tuple(n - 1 - c for c in current)


def fundamental(n):
    seen, found = set(), 0
    for s in queens_sets(n):
        if s not in seen:
            found += 1
            seen.update(symmetries(s))
    return found


class ExactCover:
    """Algorithm X over dicts of sets; choose the column with the fewest rows."""

    def __init__(self, rows, optional=()):
        self.rows = {name: list(columns) for name, columns in rows.items()}
        self.columns = {}
        for name, columns in self.rows.items():
            for c in columns:
                self.columns.setdefault(c, []).append(name)
        self.optional = set(optional)
        self.steps = 0

    def solve(self, partial=()):
        needed = [c for c in self.columns if c not in self.optional]
        if not needed:
            yield partial
            return
        column = min(needed, key=lambda c: len(self.columns[c]))
        for row in list(self.columns[column]):
            self.steps += 1
            removed = self.select(row)
            yield from self.solve((*partial, row))
            self.deselect(row, removed)

    def select(self, row):
        removed = []
        for c in self.rows[row]:
            for other in self.columns[c]:
                for d in self.rows[other]:
                    if d != c and d in self.columns:
                        self.columns[d].remove(other)
            removed.append(self.columns.pop(c))
        return removed

    def deselect(self, row, removed):
        for c in reversed(self.rows[row]):
            self.columns[c] = removed.pop()
            for other in self.columns[c]:
                for d in self.rows[other]:
                    if d != c and d in self.columns:
                        self.columns[d].append(other)


def queens_cover(n):
    rows = {(r, c): [("row", r), ("column", c), ("up", r + c), ("down", r - c)] for r in range(n) for c in range(n)}
    optional = [k for columns in rows.values() for k in columns if k[0] in ("up", "down")]
    return ExactCover(rows, optional)


SHAPES = {"I": ["####"], "O": ["##", "##"], "T": ["###", ".#."], "L": ["###", "#.."], "S": [".##", "##."]}


def orientations(lines):
    cells = {(x, y) for y, line in enumerate(lines) for x, c in enumerate(line) if c == "#"}
    out = set()
    for _ in range(2):
        for _ in range(4):
            cells = {(y, -x) for x, y in cells}
            left, top = min(x for x, _ in cells), min(y for _, y in cells)
            out.add(tuple(sorted((x - left, y - top) for x, y in cells)))
        cells = {(-x, y) for x, y in cells}
    return sorted(out)


def tilings(width, height, pieces):
    rows = {}
    for index, name in enumerate(pieces):
        for o in orientations(SHAPES[name]):
            for dx in range(width):
                for dy in range(height):
                    cells = [(x + dx, y + dy) for x, y in o]
                    if all(x < width and y < height for x, y in cells):
                        rows[name, index, tuple(cells)] = [("piece", index), *cells]
    return ExactCover(rows)


def knights_tour(n, start=(0, 0)):
    moves = ((1, 2), (2, 1), (2, -1), (1, -2), (-1, -2), (-2, -1), (-2, 1), (-1, 2))
    visited, path = {start}, [start]

    def options(p):
        return [(p[0] + a, p[1] + b) for a, b in moves if 0 <= p[0] + a < n and 0 <= p[1] + b < n and (p[0] + a, p[1] + b) not in visited]

    while len(path) < n * n:
        choices = options(path[-1])
        if not choices:
            return None
        best = min(choices, key=lambda p: (len(options(p)), abs(p[0] - n / 2) + abs(p[1] - n / 2), p))
        visited.add(best)
        path.append(best)
    return path


def main():
    print([sum(1 for _ in queens_sets(n)) for n in range(1, 8)], [queens_bits(n) for n in range(1, 10)], [fundamental(n) for n in range(4, 8)])
    for board, _ in zip(queens_iterative(8), range(2)):
        print("\n".join("".join("Q" if c == b else "." for c in range(8)) for b in board), end="\n\n")
    cover = queens_cover(6)
    solutions = [sorted(s) for s in cover.solve()]
    print(len(solutions), cover.steps, solutions[0])
    t = tilings(5, 4, "IOLLS")
    found = list(t.solve())
    print(len(found), "tilings,", t.steps, "steps,", len(list(tilings(5, 4, "IOTLS").solve())), "with one T")
    picture = [["."] * 5 for _ in range(4)]
    for name, index, cells in min(found):
        for x, y in cells:
            picture[y][x] = str(index)
    print("\n".join("".join(r) for r in picture))
    tour = knights_tour(6)
    if tour:
        order = {p: i for i, p in enumerate(tour)}
        for y in range(6):
            print(" ".join(f"{order[x, y]:>2}" for x in range(6)))
    print([bool(knights_tour(n)) for n in range(3, 9)])


main()
