type Num = int | float
type Pair[T] = tuple[T, T]
print(Num, Num.__value__, Pair.__type_params__, Num.__name__)
type Rec = list[Rec]
print(Rec.__value__)
