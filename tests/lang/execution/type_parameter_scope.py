def f[T](x: T) -> T: return x
class C[T]:
    def m(self, x: T) -> T: return x
print(f(1), f.__type_params__, C.__type_params__, C[int])
try:
    T
except Exception as error:
    print(type(error).__name__, error)
