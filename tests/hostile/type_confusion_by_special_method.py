# outcome: raised:TypeError
str.__len__(5)
