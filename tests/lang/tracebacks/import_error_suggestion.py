from sys import maxsizee
