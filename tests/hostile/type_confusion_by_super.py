# outcome: raised:TypeError
super(list, {}).append
