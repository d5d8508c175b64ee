# outcome: raised:TypeError
int.__new__(list)
