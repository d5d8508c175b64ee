# outcome: raised:ValueError
str(7 ** 300000)
