import statistics as s
d = [2, 4, 4, 4, 5, 5, 7, 9]
print(s.mean(d), s.median(d), s.mode(d), s.pstdev(d), s.stdev(d), s.variance(d), s.pvariance(d), s.median_low(d), s.median_high(d), s.multimode("aabbc"), s.fmean(d), s.geometric_mean([1, 4]), s.harmonic_mean([40, 60]), s.quantiles(d, n=4), s.mean([1.5, 2.5]), s.correlation([1, 2, 3], [2, 4, 7]), s.linear_regression([1, 2], [3, 5]))
try:
    s.mean([])
except Exception as error:
    print(type(error).__name__, error)
try:
    s.stdev([1])
except Exception as error:
    print(type(error).__name__, error)
try:
    s.mode([])
except Exception as error:
    print(type(error).__name__, error)
