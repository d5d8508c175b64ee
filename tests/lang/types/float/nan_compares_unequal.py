nan = float("nan")
print(nan == nan, nan != nan, nan < 1, nan > 1, nan <= nan, nan in [nan], [nan] == [nan], nan is nan)
print([nan].index(nan), [nan].count(nan), (nan,) == (nan,), {nan: 1} == {nan: 1}, max(nan, 1) is nan, max(1, nan))
