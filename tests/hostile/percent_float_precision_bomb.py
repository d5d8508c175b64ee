# outcome: MemoryError | raised:OverflowError | raised:ValueError | finished
"%.1000000000f" % 1.5
