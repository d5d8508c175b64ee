z = 3 - 4j
print(z.real, z.imag, z.conjugate(), (z * z.conjugate()).real, type(z.real))
