print((10).as_integer_ratio(), (-3).as_integer_ratio(), True.as_integer_ratio())
print((5).numerator, (5).denominator, (5).real, (5).imag, (-5).conjugate(), (5).is_integer())
