"""Bisection algorithms.

This module provides support for maintaining a list in sorted order without
having to sort the list after each insertion.
"""

__all__ = ["bisect", "bisect_left", "bisect_right", "insort", "insort_left", "insort_right"]

bisect = bisect_right
insort = insort_right
