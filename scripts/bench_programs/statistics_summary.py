# statistics
import statistics

values = [(i * 7919 % 1009) / 8 for i in range(1200)]
result = (
    statistics.mean(values),
    statistics.median(values),
    round(statistics.pstdev(values), 9),
    statistics.quantiles(values, n=4),
    statistics.fmean(values),
    statistics.mode([i % 7 for i in range(500)]),
)
