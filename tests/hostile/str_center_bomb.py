# outcome: MemoryError
"x".center(10**11, "*")
