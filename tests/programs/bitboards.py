"""Boards as integers: tic-tac-toe solved completely, connect four searched, reversi played out, all with shifts and masks."""


def bits(board):
    while board:
        low = board & -board
        yield low.bit_length() - 1
        board ^= low


class TicTacToe:
    LINES = [0b111, 0b111 << 3, 0b111 << 6, 0b1001001, 0b1001001 << 1, 0b1001001 << 2, 0b100010001, 0b1010100]

    def __init__(self):
        self.seen = {}

    def won(self, board):
        return any(board & line == line for line in self.LINES)

    def score(self, mine, theirs):
        """1, 0, -1 for the side to move, by full search with a table of positions."""
        key = mine << 9 | theirs
        if key not in self.seen:
            if self.won(theirs):
                value = -1
            else:
                free = 0x1FF & ~(mine | theirs)
                value = max((-self.score(theirs, mine | 1 << i) for i in bits(free)), default=0)
            self.seen[key] = value
        return self.seen[key]

    def best(self, mine, theirs):
        free = 0x1FF & ~(mine | theirs)
        return max(bits(free), key=lambda i: (-self.score(theirs, mine | 1 << i), -i))

    def play(self, first):
        x, o, moves = 1 << first, 0, [first]
        while (x | o) != 0x1FF and not self.won(x) and not self.won(o):
            m = self.best(o, x) if len(moves) % 2 else self.best(x, o)
            moves.append(m)
            if len(moves) % 2:
                x |= 1 << m
            else:
                o |= 1 << m
        return moves, "X" if self.won(x) else "O" if self.won(o) else "draw"


class ConnectFour:
    """Seven columns of seven bits, the top one always empty."""

    BOTTOM = sum(1 << 7 * c for c in range(7))
    FULL = sum(0b111111 << 7 * c for c in range(7))
    ORDER = (3, 2, 4, 1, 5, 0, 6)

    def __init__(self):
        self.nodes, self.table = 0, {}

    @staticmethod
    def won(b):
        for s in (1, 7, 6, 8):
            m = b & b >> s
            if m & m >> 2 * s:
                return True
        return False

    def drop(self, mask, column):
        return (mask + (1 << 7 * column)) & ~mask & (0b111111 << 7 * column)

    def search(self, mine, mask, depth, alpha=-100, beta=100):
        self.nodes += 1
        if mask == self.FULL or not depth:
            return 0
        key = (mine, mask, depth)
        if key in self.table:
            return self.table[key]
        moves = [m for c in self.ORDER if (m := self.drop(mask, c))]
        for m in moves:
            if self.won(mine | m):
                return depth
        value = -100
        for m in moves:
            value = max(value, -self.search(mask ^ mine, mask | m, depth - 1, -beta, -alpha))
            alpha = max(alpha, value)
            if alpha >= beta:
                return value
        self.table[key] = value
        return value

    def best(self, mine, mask, depth):
        options = [(c, m) for c in self.ORDER if (m := self.drop(mask, c))]
        for c, m in options:
            if self.won(mine | m):
                return c
        return max(options, key=lambda o: -self.search(mask ^ mine, mask | o[1], depth - 1))[0]

    def show(self, mine, mask, first="X", second="O"):
        for r in range(5, -1, -1):
            print("".join(first if mine >> 7 * c + r & 1 else second if mask >> 7 * c + r & 1 else "." for c in range(7)))


class Reversi:
    ALL = (1 << 64) - 1
    NOT_LEFT, NOT_RIGHT = 0xFEFEFEFEFEFEFEFE, 0x7F7F7F7F7F7F7F7F
    SHIFTS = ((1, NOT_LEFT), (-1, NOT_RIGHT), (8, ALL), (-8, ALL), (9, NOT_LEFT), (-9, NOT_RIGHT), (7, NOT_RIGHT), (-7, NOT_LEFT))
    WEIGHTS = {0x8100000000000081: 50, 0x42C300000000C342: -15, 0x3C0081818181003C: 5}

    def shift(self, b, s, mask):
        return (b << s if s > 0 else b >> -s) & mask & self.ALL

    def moves(self, mine, theirs):
        empty, found = ~(mine | theirs) & self.ALL, 0
        for s, mask in self.SHIFTS:
            run = self.shift(mine, s, mask) & theirs
            while run:
                new = self.shift(run, s, mask)
                found |= new & empty
                run = new & theirs
        return found

    def flip(self, mine, theirs, move):
        flipped = 0
        for s, mask in self.SHIFTS:
            line, p = 0, self.shift(move, s, mask)
            while p & theirs:
                line |= p
                p = self.shift(p, s, mask)
            if p & mine:
                flipped |= line
        return flipped

    def value(self, mine, theirs):
        total = self.moves(mine, theirs).bit_count() - self.moves(theirs, mine).bit_count()
        for mask, w in self.WEIGHTS.items():
            total += w * ((mine & mask).bit_count() - (theirs & mask).bit_count())
        return total

    def choose(self, mine, theirs):
        def after(i):
            f = self.flip(mine, theirs, 1 << i)
            return self.value(mine | f | 1 << i, theirs ^ f)
        return max(bits(self.moves(mine, theirs)), key=lambda i: (after(i), -i))

    def play(self):
        black, white, passes, record = 1 << 28 | 1 << 35, 1 << 27 | 1 << 36, 0, []
        mine, theirs = black, white
        while passes < 2:
            if not self.moves(mine, theirs):
                passes += 1
                record.append("--")
            else:
                passes, i = 0, self.choose(mine, theirs)
                f = self.flip(mine, theirs, 1 << i)
                assert f and not f & mine
                mine, theirs = mine | f | 1 << i, theirs ^ f
                record.append("abcdefgh"[i & 7] + str((i >> 3) + 1))
            mine, theirs = theirs, mine
        return (mine, theirs, record) if len(record) % 2 == 0 else (theirs, mine, record)


def main():
    print(list(bits(0b1011001)), (0x8100000000000081).bit_count(), f"{Reversi.NOT_LEFT:064b}"[:16])
    t = TicTacToe()
    print("value of the empty board:", t.score(0, 0), "positions:", len(t.seen))
    for first in (0, 1, 4):
        print(*t.play(first))
    print("fork lost for the other side:", t.score(0b100000010, 0b001000001))
    c = ConnectFour()
    mine = mask = 0
    record = []
    while not c.won(mask ^ mine) and mask != c.FULL:
        column = c.best(mine, mask, 4 if len(record) % 2 == 0 else 2)
        record.append(column)
        mine, mask = mask ^ mine, mask | c.drop(mask, column)
    c.show(mine if len(record) % 2 == 0 else mask ^ mine, mask)
    print("".join(map(str, record)), "decided" if c.won(mask ^ mine) else "full", c.nodes, len(c.table))
    r = Reversi()
    print(sorted(bits(r.moves(1 << 28 | 1 << 35, 1 << 27 | 1 << 36))))
    black, white, record = r.play()
    print(" ".join(record))
    for y in range(8):
        print(" ".join("X" if black >> 8 * y + x & 1 else "O" if white >> 8 * y + x & 1 else "." for x in range(8)))
    print(black.bit_count(), white.bit_count())


main()
