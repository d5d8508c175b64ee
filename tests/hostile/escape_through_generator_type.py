# outcome: raised:TypeError
type((x for x in []))()
