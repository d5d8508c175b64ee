"""The exception of `statistics`, where all its parts find it."""

__name__ = "statistics"


class StatisticsError(ValueError):
    """Data that a statistic is not defined for."""
