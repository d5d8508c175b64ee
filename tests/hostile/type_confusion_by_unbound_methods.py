# outcome: raised:TypeError
list.append({}, 1)
