"""kde() and kde_random(): densities estimated from samples."""

from bisect import bisect_left, bisect_right
from math import acos, asin, atan, cos, cosh, erf, exp, fabs, log, pi, sin, sqrt, tan, tau
import random as _random_module
from _statistics_error import StatisticsError
from _statistics_normal import NormalDist

__name__ = "statistics"
_SQRT2 = sqrt(2.0)
_sqrt2pi = sqrt(tau)


def _newton_raphson(estimate, f, f_prime, tolerance=1e-12):
    """The inverse of a function, by refining an estimate of it."""

    def f_inv(y):
        x = estimate(y)
        while abs(diff := f(x) - y) > tolerance:
            x -= diff / f_prime(x)
        return x

    return f_inv


def _mirrored(p, low_half):
    sign, p = (1.0, p) if p <= 1 / 2 else (-1.0, 1.0 - p)
    return low_half(p) * sign


def _quartic_invcdf_estimate(p):
    def low_half(p):
        x = (2.0 * p) ** 0.4258865685331 - 1.0
        if p >= 0.004 < 0.499:
            x += 0.026818732 * sin(7.101753784 * p + 2.73230839482953)
        return x

    return _mirrored(p, low_half)


def _triweight_invcdf_estimate(p):
    return _mirrored(p, lambda p: (2.0 * p) ** 0.3400218741872791 - 1.0)


def _quartic_pdf(t):
    return 15 / 16 * (1.0 - t * t) ** 2


def _quartic_cdf(t):
    return 3 / 16 * t**5 - 5 / 8 * t**3 + 15 / 16 * t + 1 / 2


def _triweight_pdf(t):
    return 35 / 32 * (1.0 - t * t) ** 3


def _triweight_cdf(t):
    return 35 / 32 * (-1 / 7 * t**7 + 3 / 5 * t**5 - t**3 + t) + 1 / 2


# Of each kernel: density, distribution, its inverse, and where the density becomes zero (None: nowhere).
_kernels = {
    "normal": (
        lambda t: exp(-1 / 2 * t * t) / _sqrt2pi, lambda t: 1 / 2 * (1.0 + erf(t / _SQRT2)), NormalDist().inv_cdf, None,
    ),
    "logistic": (
        lambda t: 1 / 2 / (1.0 + cosh(t)), lambda t: 1.0 - 1.0 / (exp(t) + 1.0), lambda p: log(p / (1.0 - p)), None,
    ),
    "sigmoid": (
        lambda t: 1 / pi / cosh(t), lambda t: 2 / pi * atan(exp(t)), lambda p: log(tan(p * pi / 2)), None,
    ),
    "rectangular": (lambda t: 1 / 2, lambda t: 1 / 2 * t + 1 / 2, lambda p: 2.0 * p - 1.0, 1.0),
    "triangular": (
        lambda t: 1.0 - abs(t),
        lambda t: t * t * (1 / 2 if t < 0.0 else -1 / 2) + t + 1 / 2,
        lambda p: sqrt(2.0 * p) - 1.0 if p < 1 / 2 else 1.0 - sqrt(2.0 - 2.0 * p),
        1.0,
    ),
    "parabolic": (
        lambda t: 3 / 4 * (1.0 - t * t),
        lambda t: sum((-1 / 4 * t**3, 3 / 4 * t, 1 / 2)),
        lambda p: 2.0 * cos((acos(2.0 * p - 1.0) + pi) / 3.0),
        1.0,
    ),
    "quartic": (
        _quartic_pdf, _quartic_cdf, _newton_raphson(_quartic_invcdf_estimate, _quartic_cdf, _quartic_pdf), 1.0,
    ),
    "triweight": (
        _triweight_pdf, _triweight_cdf, _newton_raphson(_triweight_invcdf_estimate, _triweight_cdf, _triweight_pdf), 1.0,
    ),
    "cosine": (
        lambda t: pi / 4 * cos(pi / 2 * t), lambda t: 1 / 2 * sin(pi / 2 * t) + 1 / 2, lambda p: 2 * asin(2 * p - 1) / pi, 1.0,
    ),
}  # fmt: skip
for _name, _other in (
    ("gauss", "normal"), ("uniform", "rectangular"), ("epanechnikov", "parabolic"), ("biweight", "quartic"),
):  # fmt: skip
    _kernels[_name] = _kernels[_other]


def _checked(data, h, kernel):
    n = len(data)
    if not n:
        raise StatisticsError("Empty data sequence")
    if not isinstance(data[0], (int, float)):
        raise TypeError("Data sequence must contain ints or floats")
    if h <= 0.0:
        raise StatisticsError(f"Bandwidth h must be positive, not {h=!r}")
    if kernel not in _kernels:
        raise StatisticsError(f"Unknown kernel name: {kernel!r}")
    return n, _kernels[kernel]


def kde(data, h, kernel="normal", *, cumulative=False):
    """Kernel Density Estimation:  Create a continuous probability density
    function or cumulative distribution function from discrete samples.

    The basic idea is to smooth the data using a kernel function
    to help draw inferences about a population from a sample.

    The degree of smoothing is controlled by the scaling parameter h
    which is called the bandwidth. Kernels: normal (gauss), logistic, sigmoid, rectangular (uniform), triangular,
    parabolic (epanechnikov), quartic (biweight), triweight, cosine.
    """
    n, (K, W, _, support) = _checked(data, h, kernel)
    if support is None:

        def pdf(x):
            return sum([K((x - x_i) / h) for x_i in data]) / (len(data) * h)

        def cdf(x):
            return sum([W((x - x_i) / h) for x_i in data]) / len(data)

    else:
        sample = sorted(data)
        bandwidth = h * support

        def near(x):
            """Only samples near by have any weight; `data` may have grown meanwhile."""
            nonlocal n, sample
            if len(data) != n:
                sample = sorted(data)
                n = len(data)
            first = bisect_left(sample, x - bandwidth)
            last = bisect_right(sample, x + bandwidth)
            return first, sample[first:last]

        def pdf(x):
            _, supported = near(x)
            return sum([K((x - x_i) / h) for x_i in supported]) / (n * h)

        def cdf(x):
            first, supported = near(x)
            return sum([W((x - x_i) / h) for x_i in supported], first) / n

    if cumulative:
        cdf.__doc__ = f"CDF estimate with {h=!r} and {kernel=!r}"
        return cdf
    pdf.__doc__ = f"PDF estimate with {h=!r} and {kernel=!r}"
    return pdf


def kde_random(data, h, kernel="normal", *, seed=None):
    """Return a function that makes a random selection from the estimated
    probability density function created by kde(data, h, kernel).

    Providing a *seed* allows reproducible selections within a single
    thread.  The seed may be an integer, float, str, or bytes.
    """
    _, (_, _, invcdf, _) = _checked(data, h, kernel)
    prng = _random_module.Random(seed)
    random, choice = prng.random, prng.choice

    def rand():
        return choice(data) + h * invcdf(random())

    rand.__doc__ = f"Random KDE selection with {h=!r} and {kernel=!r}"
    return rand
