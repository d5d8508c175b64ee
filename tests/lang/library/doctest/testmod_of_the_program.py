"""doctest.testmod() at the end of a program is silent when all examples hold."""


def fib(n):
    """The n-th number of Fibonacci.

    >>> [fib(n) for n in range(10)]
    [0, 1, 1, 2, 3, 5, 8, 13, 21, 34]
    >>> fib(-1)
    Traceback (most recent call last):
        ...
    ValueError: negative
    """
    if n < 0:
        raise ValueError("negative")
    return n if n < 2 else fib(n - 1) + fib(n - 2)


if __name__ == "__main__":
    import doctest

    print(tuple(doctest.testmod()))
    print(doctest.testmod(optionflags=doctest.ELLIPSIS).failed)
