"""Matrices over ints, floats and exact fractions, with operators, LU, determinants and inverses."""


def gcd(a, b):
    while b:
        a, b = b, a % b
    return abs(a)


class Fraction:
    __slots__ = ("n", "d")

    def __init__(self, n, d=1):
        if d == 0:
            raise ZeroDivisionError(f"Fraction({n}, 0)")
        if d < 0:
            n, d = -n, -d
        g = gcd(n, d) or 1
        self.n, self.d = n // g, d // g

    @staticmethod
    def of(x):
        if isinstance(x, Fraction):
            return x
        return Fraction(x) if isinstance(x, int) else NotImplemented

    def _op(f):
        def forward(self, other):
            other = Fraction.of(other)
            return NotImplemented if other is NotImplemented else f(self, other)

        def backward(self, other):
            other = Fraction.of(other)
            return NotImplemented if other is NotImplemented else f(other, self)

        return forward, backward

    __add__, __radd__ = _op(lambda a, b: Fraction(a.n * b.d + b.n * a.d, a.d * b.d))
    __sub__, __rsub__ = _op(lambda a, b: Fraction(a.n * b.d - b.n * a.d, a.d * b.d))
    __mul__, __rmul__ = _op(lambda a, b: Fraction(a.n * b.n, a.d * b.d))
    __truediv__, __rtruediv__ = _op(lambda a, b: Fraction(a.n * b.d, a.d * b.n))

    def __neg__(self):
        return Fraction(-self.n, self.d)

    def __abs__(self):
        return Fraction(abs(self.n), self.d)

    def __eq__(self, other):
        other = Fraction.of(other)
        return NotImplemented if other is NotImplemented else (self.n, self.d) == (other.n, other.d)

    def __lt__(self, other):
        other = Fraction.of(other)
        return self.n * other.d < other.n * self.d

    def __gt__(self, other):
        other = Fraction.of(other)
        return self.n * other.d > other.n * self.d

    def __hash__(self):
        return hash((self.n, self.d)) if self.d != 1 else hash(self.n)

    def __bool__(self):
        return self.n != 0

    def __repr__(self):
        return f"{self.n}/{self.d}" if self.d != 1 else str(self.n)

    def __format__(self, spec):
        return format(str(self), spec)


class ShapeError(ValueError):
    pass


class Matrix:
    def __init__(self, rows):
        self.rows = [list(r) for r in rows]
        if len({len(r) for r in self.rows}) > 1:
            raise ShapeError("rows of different lengths")

    @classmethod
    def identity(cls, n):
        return cls([[int(i == j) for j in range(n)] for i in range(n)])

    @classmethod
    def build(cls, height, width, f):
        return cls([[f(i, j) for j in range(width)] for i in range(height)])

    @property
    def shape(self):
        return len(self.rows), len(self.rows[0]) if self.rows else 0

    @property
    def T(self):
        return Matrix(zip(*self.rows))

    def _same(self, other):
        if self.shape != other.shape:
            raise ShapeError(f"{self.shape} and {other.shape}")

    def __add__(self, other):
        if not isinstance(other, Matrix):
            return NotImplemented
        self._same(other)
        return Matrix([[a + b for a, b in zip(r, s)] for r, s in zip(self.rows, other.rows)])

    def __sub__(self, other):
        return self + -other

    def __neg__(self):
        return self * -1

    def __mul__(self, k):
        return NotImplemented if isinstance(k, Matrix) else Matrix([[a * k for a in r] for r in self.rows])

    __rmul__ = __mul__

    def __matmul__(self, other):
        if self.shape[1] != other.shape[0]:
            raise ShapeError(f"cannot multiply {self.shape} by {other.shape}")
        columns = list(zip(*other.rows))
        return Matrix([[sum(a * b for a, b in zip(r, c)) for c in columns] for r in self.rows])

    def __pow__(self, n):
        if n < 0:
            return self.inverse() ** -n
        result, base = Matrix.identity(len(self.rows)), self
        while n:
            if n & 1:
                result = result @ base
            base, n = base @ base, n >> 1
        return result

    def __imul__(self, k):
        for r in self.rows:
            r[:] = [a * k for a in r]
        return self

    def __getitem__(self, key):
        if isinstance(key, tuple):
            i, j = key
            if isinstance(i, slice) or isinstance(j, slice):
                rows = self.rows[i] if isinstance(i, slice) else [self.rows[i]]
                return Matrix([r[j] if isinstance(j, slice) else [r[j]] for r in rows])
            return self.rows[i][j]
        return self.rows[key]

    def __setitem__(self, key, value):
        i, j = key
        self.rows[i][j] = value

    def __eq__(self, other):
        return isinstance(other, Matrix) and self.rows == other.rows

    def __iter__(self):
        for r in self.rows:
            yield from r

    def __contains__(self, x):
        return any(x in r for r in self.rows)

    def map(self, f):
        return Matrix([[f(a) for a in r] for r in self.rows])

    def determinant(self):
        """Bareiss: stays in the integers when the entries are."""
        n, m = self.shape
        if n != m:
            raise ShapeError("determinant of a matrix that is not square")
        a, sign, previous = [r[:] for r in self.rows], 1, 1
        for k in range(n - 1):
            if not a[k][k]:
                for i in range(k + 1, n):
                    if a[i][k]:
                        a[k], a[i], sign = a[i], a[k], -sign
                        break
                else:
                    return 0
            for i in range(k + 1, n):
                for j in range(k + 1, n):
                    v = a[i][j] * a[k][k] - a[i][k] * a[k][j]
                    a[i][j] = v // previous if isinstance(v, int) else v / previous
            previous = a[k][k]
        return sign * a[-1][-1]

    def inverse(self):
        n, m = self.shape
        if n != m:
            raise ShapeError("inverse of a matrix that is not square")
        a = [[Fraction.of(x) for x in r] + [Fraction(int(i == j)) for j in range(n)] for i, r in enumerate(self.rows)]
        for k in range(n):
            pivot = max(range(k, n), key=lambda i: abs(a[i][k]))
            if not a[pivot][k]:
                raise ZeroDivisionError("matrix is singular")
            a[k], a[pivot] = a[pivot], a[k]
            a[k] = [x / a[k][k] for x in a[k]]
            for i in range(n):
                if i != k:
                    factor = a[i][k]
                    a[i] = [x - factor * y for x, y in zip(a[i], a[k])]
        return Matrix([r[n:] for r in a])

    def __str__(self):
        cells = [[f"{x:.3f}" if isinstance(x, float) else str(x) for x in r] for r in self.rows]
        widths = [max(map(len, c)) for c in zip(*cells)]
        return "\n".join("[" + " ".join(c.rjust(w) for c, w in zip(r, widths)) + "]" for r in cells)

    def __repr__(self):
        return f"Matrix({self.rows})"


def main():
    a = Matrix([[2, 1, 3], [0, -1, 4], [1, 2, 5]])
    b = Matrix.build(3, 3, lambda i, j: i * 3 + j)
    print(a, b, a + b, a - b, 2 * a, a @ b, a.T, sep="\n\n")
    print(a.shape, a.determinant(), b.determinant(), 5 in b, sum(b), a[1, 2], a[0])
    inverse = a.inverse()
    print(inverse)
    print(a @ inverse == Matrix.identity(3), (a**-2 @ a**2).map(lambda x: x) == Matrix.identity(3))
    print(a[0:2, 1:], a[:, 0], a[2, ::-1], sep="\n")
    fib = Matrix([[1, 1], [1, 0]]) ** 100
    print(fib[0, 1])
    hilbert = Matrix.build(5, 5, lambda i, j: Fraction(1, i + j + 1))
    print(hilbert)
    print(hilbert.determinant(), max(hilbert.inverse()))
    rotation = Matrix([[0.6, -0.8], [0.8, 0.6]])
    print(rotation**10)
    c = d = Matrix([[1, 2], [3, 4]])
    c *= 10
    c[0, 0] = -1
    print(d, c is d)
    for bad in (lambda: a + Matrix([[1]]), lambda: a @ Matrix([[1, 2]]), lambda: b.inverse(), lambda: Matrix([[1], [2, 3]]),
                lambda: a[:, 0].determinant(), lambda: a + 1, lambda: a * a, lambda: a[9, 9], lambda: Fraction(1, 0)):
        try:
            print(bad())
        except Exception as e:
            print(type(e).__name__, "-", e)


main()
