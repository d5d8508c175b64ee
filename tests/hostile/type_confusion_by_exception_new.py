# outcome: raised:TypeError
BaseException.__str__(5)
