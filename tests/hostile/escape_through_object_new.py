# outcome: raised:TypeError
object.__new__(type(lambda: 0))()
