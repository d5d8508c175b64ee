print((1.5).real, (1.5).imag, (1.5).conjugate(), (-2.0).__abs__(), (2.7).__trunc__(), (2.2).__ceil__(), (-2.2).__floor__())
