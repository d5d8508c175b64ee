"""Sudoku by constraint propagation and search, with a generator of all solutions and a counter of guesses."""

DIGITS = "123456789"
ROWS = "ABCDEFGHI"


def cross(a, b):
    return [x + y for x in a for y in b]


SQUARES = cross(ROWS, DIGITS)
UNITS_ALL = (
    [cross(ROWS, c) for c in DIGITS]
    + [cross(r, DIGITS) for r in ROWS]
    + [cross(rs, cs) for rs in ("ABC", "DEF", "GHI") for cs in ("123", "456", "789")]
)
UNITS = {s: [u for u in UNITS_ALL if s in u] for s in SQUARES}
PEERS = {s: set().union(*UNITS[s]) - {s} for s in SQUARES}


class Contradiction(Exception):
    pass


class Solver:
    def __init__(self):
        self.guesses = self.eliminations = 0

    def parse(self, grid):
        cells = [c for c in grid if c in DIGITS or c in "0."]
        if len(cells) != 81:
            raise ValueError(f"{len(cells)} cells instead of 81")
        values = dict.fromkeys(SQUARES, DIGITS)
        for s, c in zip(SQUARES, cells):
            if c in DIGITS:
                self.assign(values, s, c)
        return values

    def assign(self, values, s, d):
        for other in values[s].replace(d, ""):
            self.eliminate(values, s, other)

    def eliminate(self, values, s, d):
        if d not in values[s]:
            return
        self.eliminations += 1
        values[s] = values[s].replace(d, "")
        if not values[s]:
            raise Contradiction(f"nothing left for {s}")
        if len(values[s]) == 1:
            for peer in sorted(PEERS[s]):
                self.eliminate(values, peer, values[s])
        for unit in UNITS[s]:
            places = [t for t in unit if d in values[t]]
            if not places:
                raise Contradiction(f"no place for {d}")
            if len(places) == 1:
                self.assign(values, places[0], d)

    def solutions(self, values):
        open_squares = [(len(v), s) for s, v in values.items() if len(v) > 1]
        if not open_squares:
            yield values
            return
        _, s = min(open_squares)
        for d in values[s]:
            self.guesses += 1
            attempt = dict(values)
            try:
                self.assign(attempt, s, d)
            except Contradiction:
                continue
            yield from self.solutions(attempt)


def show(values):
    width = 1 + max(len(v) for v in values.values())
    line = "+".join(["-" * (width * 3)] * 3)
    for r in ROWS:
        print("".join(values[r + c].center(width) + ("|" if c in "36" else "") for c in DIGITS).rstrip())
        if r in "CF":
            print(line)


def valid(values):
    return all(sorted(values[s] for s in unit) == list(DIGITS) for unit in UNITS_ALL)


PUZZLES = {
    "easy": "003020600900305001001806400008102900700000008006708200002609500800203009005010300",
    "medium": "4.....8.5.3..........7......2.....6.....8.4......1.......6.3.7.5..2.....1.4......",
    "two solutions": "...........5....9...4....1.2....3.5....7.....438...2......9.....1.4...6..........",
    "contradiction": "55...............................................................................",
    "short": "123",
}


def main():
    for name, grid in PUZZLES.items():
        solver = Solver()
        print("==", name)
        try:
            values = solver.parse(grid)
        except (Contradiction, ValueError) as e:
            print(type(e).__name__, e)
            continue
        if name == "easy":
            show(values)
        found = []
        for solution in solver.solutions(values):
            found.append(solution)
            if len(found) == 2:
                break
        for f in found[:1]:
            show(f)
            assert valid(f)
        print(len(found), "found,", solver.guesses, "guesses,", solver.eliminations, "eliminations")


main()
