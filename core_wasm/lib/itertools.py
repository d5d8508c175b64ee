"""Functional tools for creating and using iterators."""

from _prelude import (
    _numbers_index,
    _type_accumulate as accumulate,
    _type_batched as batched,
    _type_chain as chain,
    _type_combinations as combinations,
    _type_combinations_again as combinations_with_replacement,
    _type_compress as compress,
    _type_count as count,
    _type_cycle as cycle,
    _type_dropwhile as dropwhile,
    _type_filterfalse as filterfalse,
    _type_groupby as groupby,
    _type_grouper as _grouper,
    _type_islice as islice,
    _type_pairwise as pairwise,
    _type_permutations as permutations,
    _type_product as product,
    _type_repeat as repeat,
    _type_starmap as starmap,
    _type_takewhile as takewhile,
    _type_tee as _tee,
    _type_zip_longest as zip_longest,
)


def tee(iterable, n=2, /):
    """Returns a tuple of n independent iterators."""
    n = _numbers_index(n)
    if n < 0:
        raise ValueError("n must be >= 0")
    if not n:
        return ()
    first = _tee(iterable)
    return (first, *[_tee(first) for _ in range(n - 1)])
