"""A chess move generator on a 0x88 board; perft counts are the proof that it is right."""

EMPTY = "."
KNIGHT = (33, 31, 18, 14, -33, -31, -18, -14)
BISHOP = (17, 15, -17, -15)
ROOK = (16, 1, -16, -1)
ROYAL = BISHOP + ROOK
SLIDERS = {"b": BISHOP, "r": ROOK, "q": ROYAL}


def square_name(s):
    return "abcdefgh"[s & 7] + str((s >> 4) + 1)


def parse_square(name):
    return "abcdefgh".index(name[0]) + (int(name[1]) - 1) * 16


class Move:
    __slots__ = ("source", "target", "promotion", "kind")

    def __init__(self, source, target, promotion=None, kind=""):
        self.source, self.target, self.promotion, self.kind = source, target, promotion, kind

    def __str__(self):
        return square_name(self.source) + square_name(self.target) + (self.promotion or "")


class Board:
    def __init__(self, fen):
        placement, side, castling, ep = fen.split()[:4]
        self.cells = [EMPTY] * 128
        for rank, row in enumerate(placement.split("/")):
            file = 0
            for c in row:
                if c.isdigit():
                    file += int(c)
                else:
                    self.cells[(7 - rank) * 16 + file] = c
                    file += 1
        self.white = side == "w"
        self.castling = set(castling) - {"-"}
        self.ep = None if ep == "-" else parse_square(ep)

    def copy(self):
        other = object.__new__(Board)
        other.cells = self.cells[:]
        other.white, other.castling, other.ep = self.white, set(self.castling), self.ep
        return other

    def king(self, white):
        return self.cells.index("K" if white else "k")

    def attacked(self, s, by_white):
        cells = self.cells
        pawn, knight, king = ("P", "N", "K") if by_white else ("p", "n", "k")
        for d in ((-15, -17) if by_white else (15, 17)):
            t = s + d
            if not t & 0x88 and cells[t] == pawn:
                return True
        for d in KNIGHT:
            t = s + d
            if not t & 0x88 and cells[t] == knight:
                return True
        for d in ROYAL:
            t = s + d
            if not t & 0x88 and cells[t] == king:
                return True
        for dirs, pieces in ((BISHOP, "BQ"), (ROOK, "RQ")):
            wanted = pieces if by_white else pieces.lower()
            for d in dirs:
                t = s + d
                while not t & 0x88:
                    c = cells[t]
                    if c != EMPTY:
                        if c in wanted:
                            return True
                        break
                    t += d
        return False

    def pseudo_moves(self):
        white, cells = self.white, self.cells
        for s in range(128):
            if s & 0x88:
                continue
            piece = cells[s]
            if piece == EMPTY or piece.isupper() != white:
                continue
            kind = piece.lower()
            if kind == "p":
                yield from self.pawn_moves(s)
            elif kind in SLIDERS:
                for d in SLIDERS[kind]:
                    t = s + d
                    while not t & 0x88:
                        c = cells[t]
                        if c == EMPTY:
                            yield Move(s, t)
                        else:
                            if c.isupper() != white:
                                yield Move(s, t)
                            break
                        t += d
            else:
                for d in KNIGHT if kind == "n" else ROYAL:
                    t = s + d
                    if not t & 0x88 and (cells[t] == EMPTY or cells[t].isupper() != white):
                        yield Move(s, t)
                if kind == "k":
                    yield from self.castling_moves(s)

    def pawn_moves(self, s):
        step, start, last = (16, 1, 7) if self.white else (-16, 6, 0)
        cells = self.cells

        def targets(t, kind=""):
            if t >> 4 == last:
                for p in "qrbn":
                    yield Move(s, t, p, kind)
            else:
                yield Move(s, t, None, kind)

        t = s + step
        if cells[t] == EMPTY:
            yield from targets(t)
            if s >> 4 == start and cells[t + step] == EMPTY:
                yield Move(s, t + step, None, "double")
        for d in (step - 1, step + 1):
            t = s + d
            if t & 0x88:
                continue
            if t == self.ep:
                yield Move(s, t, None, "ep")
            elif cells[t] != EMPTY and cells[t].isupper() != self.white:
                yield from targets(t)

    def castling_moves(self, s):
        enemy, cells = not self.white, self.cells
        king_side, queen_side = ("K", "Q") if self.white else ("k", "q")
        if king_side in self.castling and cells[s + 1] == cells[s + 2] == EMPTY:
            if not any(self.attacked(s + i, enemy) for i in range(3)):
                yield Move(s, s + 2, None, "castle")
        if queen_side in self.castling and cells[s - 1] == cells[s - 2] == cells[s - 3] == EMPTY:
            if not any(self.attacked(s - i, enemy) for i in range(3)):
                yield Move(s, s - 2, None, "castle")

    RIGHTS = {0: "Q", 7: "K", 112: "q", 119: "k", 4: "KQ", 116: "kq"}

    def play(self, move):
        b = self.copy()
        cells = b.cells
        piece = cells[move.source]
        cells[move.source] = EMPTY
        if move.promotion:
            piece = move.promotion.upper() if self.white else move.promotion
        cells[move.target] = piece
        if move.kind == "ep":
            cells[move.target + (-16 if self.white else 16)] = EMPTY
        elif move.kind == "castle":
            rook_from, rook_to = (move.target + 1, move.target - 1) if move.target > move.source else (move.target - 2, move.target + 1)
            cells[rook_to], cells[rook_from] = cells[rook_from], EMPTY
        b.ep = (move.source + move.target) // 2 if move.kind == "double" else None
        for s in (move.source, move.target):
            b.castling -= set(self.RIGHTS.get(s, ""))
        b.white = not self.white
        return b

    def legal_moves(self):
        for m in self.pseudo_moves():
            b = self.play(m)
            if not b.attacked(b.king(self.white), not self.white):
                yield m, b

    def __str__(self):
        rows = []
        for rank in range(7, -1, -1):
            rows.append(f"{rank + 1} " + " ".join(self.cells[rank * 16 : rank * 16 + 8]))
        return "\n".join(rows) + "\n  a b c d e f g h"


def perft(board, depth):
    if depth == 0:
        return 1
    return sum(1 if depth == 1 else perft(b, depth - 1) for _, b in board.legal_moves())


POSITIONS = [
    ("start", "rnbqkbnr/pppppppp/8/8/8/8/PPPPPPPP/RNBQKBNR w KQkq -", (20, 400)),
    ("kiwipete", "r3k2r/p1ppqpb1/bn2pnp1/3PN3/1p2P3/2N2Q1p/PPPBBPPP/R3K2R w KQkq -", (48, 2039)),
    ("endgame", "8/2p5/3p4/KP5r/1R3p1k/8/4P1P1/8 w - -", (14, 191, 2812)),
    ("promotion", "n1n5/PPPk4/8/8/8/8/4Kppp/5N1N b - -", (24, 496)),
]


def main():
    for name, fen, expected in POSITIONS:
        board = Board(fen)
        print(name)
        print(board)
        for depth, want in enumerate(expected, 1):
            got = perft(board, depth)
            print(f"  depth {depth}: {got:>6} {'ok' if got == want else f'WRONG, expected {want}'}")
    board = Board(POSITIONS[2][1])
    split = {str(m): perft(b, 1) for m, b in board.legal_moves()}
    for m in sorted(split):
        print(m, split[m])
    mate = Board("rnb1kbnr/pppp1ppp/8/4p3/6Pq/5P2/PPPPP2P/RNBQKBNR w KQkq -")
    print("mate:", not list(mate.legal_moves()) and mate.attacked(mate.king(True), False))


main()
