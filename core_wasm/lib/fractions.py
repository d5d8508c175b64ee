"""Fraction, infinite-precision, rational numbers."""

import math
import numbers
import operator
import sys

__all__ = ["Fraction"]

_PyHASH_MODULUS = sys.hash_info.modulus
_PyHASH_INF = sys.hash_info.inf
_gcd = math.gcd
_new = object.__new__


def _digits_at(text, at):
    """The end of a run of digits, with single underscores between them, that starts at `at`; `at` if there is none."""
    start, size = at, len(text)
    while at < size and (text[at].isdecimal() or (text[at] == "_" and at > start and text[at - 1] != "_")):
        at += 1
    while at > start and text[at - 1] == "_":
        at -= 1
    return at


def _parsed(given):
    """Numerator and denominator of `3/4`, `-1.25e3` and the like; ValueError for everything else."""
    text = given.strip()
    at, negative = 0, False
    if text[:1] in ("+", "-"):
        at, negative = 1, text[0] == "-"
    end = _digits_at(text, at)
    number = text[at:end].replace("_", "")
    denominator = 1
    rest = end
    below = text[rest:].lstrip()
    if below[:1] == "/" and number:
        below = below[1:].lstrip()
        if not below or _digits_at(below, 0) != len(below):
            raise ValueError(f"Invalid literal for Fraction: {given!r}")
        numerator, denominator = int(number), int(below.replace("_", ""))
    else:
        decimals = ""
        if text[rest : rest + 1] == ".":
            end = _digits_at(text, rest + 1)
            decimals = text[rest + 1 : end].replace("_", "")
            rest = end
        if not number and not decimals:
            raise ValueError(f"Invalid literal for Fraction: {given!r}")
        numerator = int(number or "0")
        if decimals:
            denominator = 10 ** len(decimals)
            numerator = numerator * denominator + int(decimals)
        if text[rest : rest + 1] in ("e", "E") and rest < len(text):
            sign = text[rest + 1 : rest + 2] in ("+", "-") and rest + 1 < len(text)
            end = _digits_at(text, rest + 1 + sign)
            if end == rest + 1 + sign:
                raise ValueError(f"Invalid literal for Fraction: {given!r}")
            exponent = int(text[rest + 1 : end].replace("_", ""))
            if exponent >= 0:
                numerator *= 10**exponent
            else:
                denominator *= 10**-exponent
            rest = end
        if rest != len(text):
            raise ValueError(f"Invalid literal for Fraction: {given!r}")
    return -numerator if negative else numerator, denominator


def _coprime(numerator, denominator):
    """A Fraction of two ints without a common divisor, the second one positive."""
    made = _new(Fraction)
    made._numerator = numerator
    made._denominator = denominator
    return made


def _operator(exact, fallback, of_complex=True):
    """`a op b` and its reverse: exactly with ints and rationals, as floats or complex numbers with those."""

    def forward(a, b):
        if isinstance(b, Fraction):
            return exact(a, b)
        if isinstance(b, int):
            return exact(a, _coprime(int(b), 1))
        if isinstance(b, float):
            return fallback(float(a), b)
        if of_complex and isinstance(b, complex):
            return fallback(float(a), b)
        return NotImplemented

    def backward(b, a):
        if isinstance(a, numbers.Rational):
            return exact(Fraction(a), b)
        if isinstance(a, numbers.Real):
            return fallback(float(a), float(b))
        if of_complex and isinstance(a, numbers.Complex):
            return fallback(complex(a), float(b))
        return NotImplemented

    name = fallback.__name__
    forward.__name__ = forward.__qualname__ = f"__{name}__"
    backward.__name__ = backward.__qualname__ = f"__r{name}__"
    return forward, backward


def _add(a, b):
    """a + b"""
    na, da = a._numerator, a._denominator
    nb, db = b._numerator, b._denominator
    common = _gcd(da, db)
    if common == 1:
        return _coprime(na * db + da * nb, da * db)
    # Knuth, TAOCP volume 2, 4.5.1: the numbers stay smaller.
    part = da // common
    top = na * (db // common) + nb * part
    again = _gcd(top, common)
    if again == 1:
        return _coprime(top, part * db)
    return _coprime(top // again, part * (db // again))


def _sub(a, b):
    """a - b"""
    return _add(a, _coprime(-b._numerator, b._denominator))


def _mul(a, b):
    """a * b"""
    na, da = a._numerator, a._denominator
    nb, db = b._numerator, b._denominator
    common = _gcd(na, db)
    if common > 1:
        na //= common
        db //= common
    common = _gcd(nb, da)
    if common > 1:
        nb //= common
        da //= common
    return _coprime(na * nb, db * da)


def _div(a, b):
    """a / b"""
    nb, db = b._numerator, b._denominator
    if nb == 0:
        raise ZeroDivisionError(f"Fraction({db}, 0)")
    if nb < 0:
        nb, db = -nb, -db
    return _mul(a, _coprime(db, nb))


def _floordiv(a, b):
    """a // b"""
    return (a.numerator * b.denominator) // (a.denominator * b.numerator)


def _divmod(a, b):
    """(a // b, a % b): the first one an int"""
    da, db = a.denominator, b.denominator
    quotient, rest = divmod(a.numerator * db, da * b.numerator)
    return quotient, Fraction(rest, da * db)


def _mod(a, b):
    """a % b"""
    da, db = a.denominator, b.denominator
    return Fraction((a.numerator * db) % (b.numerator * da), da * db)


class Fraction(numbers.Rational):
    """This class implements rational numbers.

    In the two-argument form of the constructor, Fraction(8, 6) will
    produce a rational number equivalent to 4/3. Both arguments must
    be Rational. The numerator defaults to 0 and the denominator
    defaults to 1 so that Fraction(3) == 3 and Fraction() == 0.

    Fractions can also be constructed from:

      - numeric strings similar to those accepted by the
        float constructor (for example, '-2.3' or '1e10')

      - strings of the form '123/456'

      - float and Decimal instances

      - other Rational instances (including integers)
    """

    __slots__ = ("_numerator", "_denominator")

    def __new__(cls, numerator=0, denominator=None):
        """Constructs a Rational.

        Takes a string like '3/2' or '1.5', another Rational instance, a
        numerator/denominator pair, or a float.
        """
        self = super(Fraction, cls).__new__(cls)
        if denominator is None:
            if type(numerator) is int:
                self._numerator = numerator
                self._denominator = 1
                return self
            if isinstance(numerator, numbers.Rational):
                self._numerator = numerator.numerator
                self._denominator = numerator.denominator
                return self
            if isinstance(numerator, str):
                numerator, denominator = _parsed(numerator)
            elif isinstance(numerator, float) or (
                not isinstance(numerator, type) and hasattr(numerator, "as_integer_ratio")
            ):
                # Floats and Decimals, and all else that knows its ratio.
                self._numerator, self._denominator = numerator.as_integer_ratio()
                return self
            else:
                raise TypeError("argument should be a string or a Rational instance or have the as_integer_ratio() method")
        elif type(numerator) is int is type(denominator):
            pass
        elif isinstance(numerator, numbers.Rational) and isinstance(denominator, numbers.Rational):
            numerator, denominator = (
                numerator.numerator * denominator.denominator,
                denominator.numerator * numerator.denominator,
            )
        else:
            raise TypeError("both arguments should be Rational instances")
        if denominator == 0:
            raise ZeroDivisionError(f"Fraction({numerator}, 0)")
        common = _gcd(numerator, denominator)
        if denominator < 0:
            common = -common
        self._numerator = numerator // common
        self._denominator = denominator // common
        return self

    @classmethod
    def from_number(cls, number):
        """Converts a finite real number to a rational number, exactly.

        Beware that Fraction.from_number(0.3) != Fraction(3, 10).
        """
        if type(number) is int:
            return cls._from_coprime_ints(number, 1)
        if isinstance(number, numbers.Rational):
            return cls._from_coprime_ints(number.numerator, number.denominator)
        if isinstance(number, float) or (not isinstance(number, type) and hasattr(number, "as_integer_ratio")):
            return cls._from_coprime_ints(*number.as_integer_ratio())
        raise TypeError("argument should be a Rational instance or have the as_integer_ratio() method")

    @classmethod
    def from_float(cls, f):
        """Converts a finite float to a rational number, exactly.

        Beware that Fraction.from_float(0.3) != Fraction(3, 10).
        """
        if isinstance(f, numbers.Integral):
            return cls(f)
        if not isinstance(f, float):
            raise TypeError(f"{cls.__name__}.from_float() only takes floats, not {f!r} ({type(f).__name__})")
        return cls._from_coprime_ints(*f.as_integer_ratio())

    @classmethod
    def from_decimal(cls, dec):
        """Converts a finite Decimal instance to a rational number, exactly."""
        from decimal import Decimal

        if isinstance(dec, numbers.Integral):
            dec = Decimal(int(dec))
        elif not isinstance(dec, Decimal):
            raise TypeError(f"{cls.__name__}.from_decimal() only takes Decimals, not {dec!r} ({type(dec).__name__})")
        return cls._from_coprime_ints(*dec.as_integer_ratio())

    @classmethod
    def _from_coprime_ints(cls, numerator, denominator, /):
        """Convert a pair of ints to a rational number, for internal use."""
        made = super(Fraction, cls).__new__(cls)
        made._numerator = numerator
        made._denominator = denominator
        return made

    def is_integer(self):
        """Return True if the Fraction is an integer."""
        return self._denominator == 1

    def as_integer_ratio(self):
        """Return a pair of integers, whose ratio is equal to the original Fraction.

        The ratio is in lowest terms and has a positive denominator.
        """
        return self._numerator, self._denominator

    def limit_denominator(self, max_denominator=1000000):
        """Closest Fraction to self with denominator at most max_denominator.

        >>> Fraction('3.141592653589793').limit_denominator(10)
        Fraction(22, 7)
        >>> Fraction(4321, 8765).limit_denominator(10000)
        Fraction(4321, 8765)
        """
        # The convergents of the continued fraction approach the number from both sides. The best choice is the last one
        # that is small enough, or the last semiconvergent.
        if max_denominator < 1:
            raise ValueError("max_denominator should be at least 1")
        if self._denominator <= max_denominator:
            return Fraction(self)
        p0, q0, p1, q1 = 0, 1, 1, 0
        n, d = self._numerator, self._denominator
        while True:
            a = n // d
            q2 = q0 + a * q1
            if q2 > max_denominator:
                break
            p0, q0, p1, q1 = p1, q1, p0 + a * p1, q2
            n, d = d, n - a * d
        k = (max_denominator - q0) // q1
        # Which of the two is nearer can be told without computing the distances.
        if 2 * d * (q0 + k * q1) <= self._denominator:
            return Fraction._from_coprime_ints(p1, q1)
        return Fraction._from_coprime_ints(p0 + k * p1, q0 + k * q1)

    @property
    def numerator(self):
        """The numerator of the fraction in lowest terms."""
        return self._numerator

    @property
    def denominator(self):
        """The denominator of the fraction in lowest terms; it is positive."""
        return self._denominator

    def __repr__(self):
        """repr(self)"""
        return f"{self.__class__.__name__}({self._numerator}, {self._denominator})"

    def __str__(self):
        """str(self)"""
        if self._denominator == 1:
            return str(self._numerator)
        return f"{self._numerator}/{self._denominator}"

    def __format__(self, format_spec, /):
        """Format this fraction according to the given format specification."""
        from _fraction_format import formatted

        return formatted(self, format_spec)

    __add__, __radd__ = _operator(_add, operator.add)
    __sub__, __rsub__ = _operator(_sub, operator.sub)
    __mul__, __rmul__ = _operator(_mul, operator.mul)
    __truediv__, __rtruediv__ = _operator(_div, operator.truediv)
    __floordiv__, __rfloordiv__ = _operator(_floordiv, operator.floordiv, of_complex=False)
    __divmod__, __rdivmod__ = _operator(_divmod, divmod, of_complex=False)
    __mod__, __rmod__ = _operator(_mod, operator.mod, of_complex=False)

    def __pow__(a, b, modulo=None):
        """a ** b

        If b is not an integer, the result will be a float or complex
        since roots are generally irrational. If b is an integer, the
        result will be rational.
        """
        if modulo is not None:
            return NotImplemented
        if not isinstance(b, numbers.Rational):
            if isinstance(b, (float, complex)):
                return float(a) ** b
            return NotImplemented
        if b.denominator != 1:
            return float(a) ** float(b)
        power = b.numerator
        if power >= 0:
            return _coprime(a._numerator**power, a._denominator**power)
        if a._numerator > 0:
            return _coprime(a._denominator**-power, a._numerator**-power)
        if a._numerator == 0:
            raise ZeroDivisionError(f"Fraction({a._denominator**-power}, 0)")
        return _coprime((-a._denominator) ** -power, (-a._numerator) ** -power)

    def __rpow__(b, a, modulo=None):
        """a ** b"""
        if modulo is not None:
            return NotImplemented
        if b._denominator == 1 and b._numerator >= 0:
            return a**b._numerator
        if isinstance(a, numbers.Rational):
            return Fraction(a.numerator, a.denominator) ** b
        if b._denominator == 1:
            return a**b._numerator
        return a ** float(b)

    def __pos__(a):
        """+a: Coerces a subclass instance to Fraction"""
        return _coprime(a._numerator, a._denominator)

    def __neg__(a):
        """-a"""
        return _coprime(-a._numerator, a._denominator)

    def __abs__(a):
        """abs(a)"""
        return _coprime(abs(a._numerator), a._denominator)

    def __int__(a, _index=operator.index):
        """int(a)"""
        if a._numerator < 0:
            return _index(-(-a._numerator // a._denominator))
        return _index(a._numerator // a._denominator)

    def __trunc__(a):
        """math.trunc(a)"""
        return -(-a._numerator // a._denominator) if a._numerator < 0 else a._numerator // a._denominator

    def __floor__(a):
        """math.floor(a)"""
        return a._numerator // a._denominator

    def __ceil__(a):
        """math.ceil(a)"""
        return -(-a._numerator // a._denominator)

    def __round__(self, ndigits=None):
        """round(self, ndigits)

        Rounds half toward even.
        """
        if ndigits is None:
            whole, rest = divmod(self._numerator, self._denominator)
            if rest * 2 < self._denominator:
                return whole
            if rest * 2 > self._denominator:
                return whole + 1
            return whole if whole % 2 == 0 else whole + 1
        shift = 10 ** abs(ndigits)
        if ndigits > 0:
            return Fraction(round(self * shift), shift)
        return Fraction(round(self / shift) * shift)

    def __hash__(self):
        """hash(self)"""
        # Equal numbers have equal hashes, whatever their types: the inverse of the denominator modulo the prime.
        try:
            inverse = pow(self._denominator, -1, _PyHASH_MODULUS)
        except ValueError:
            found = _PyHASH_INF
        else:
            found = hash(hash(abs(self._numerator)) * inverse)
        result = found if self._numerator >= 0 else -found
        return -2 if result == -1 else result

    def __eq__(a, b):
        """a == b"""
        if type(b) is int:
            return a._numerator == b and a._denominator == 1
        if isinstance(b, Fraction):
            return a._numerator == b._numerator and a._denominator == b._denominator
        if isinstance(b, numbers.Rational):
            return a._numerator == b.numerator and a._denominator == b.denominator
        if isinstance(b, numbers.Complex) and b.imag == 0:
            b = b.real
        if isinstance(b, float):
            if math.isnan(b) or math.isinf(b):
                return 0.0 == b
            return a == a.from_float(b)
        return NotImplemented

    def _compared(self, other, compare):
        if isinstance(other, Fraction):
            return compare(self._numerator * other._denominator, self._denominator * other._numerator)
        if isinstance(other, numbers.Rational):
            return compare(self._numerator * other.denominator, self._denominator * other.numerator)
        if isinstance(other, float):
            if math.isnan(other) or math.isinf(other):
                return compare(0.0, other)
            return compare(self, self.from_float(other))
        return NotImplemented

    def __lt__(a, b):
        """a < b"""
        return a._compared(b, operator.lt)

    def __gt__(a, b):
        """a > b"""
        return a._compared(b, operator.gt)

    def __le__(a, b):
        """a <= b"""
        return a._compared(b, operator.le)

    def __ge__(a, b):
        """a >= b"""
        return a._compared(b, operator.ge)

    def __bool__(a):
        """a != 0"""
        return bool(a._numerator)

    def __reduce__(self):
        return self.__class__, (self._numerator, self._denominator)

    def __copy__(self):
        if type(self) == Fraction:
            return self
        return self.__class__(self._numerator, self._denominator)

    def __deepcopy__(self, memo):
        if type(self) == Fraction:
            return self
        return self.__class__(self._numerator, self._denominator)
