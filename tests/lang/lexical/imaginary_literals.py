print(1j, 1.5J, 1e3j, .5j, 0j, 1_0j, 010j, 0777j, 1.j)
