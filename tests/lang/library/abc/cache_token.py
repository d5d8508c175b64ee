import abc

before = abc.get_cache_token()
print(type(before), abc.get_cache_token() == before)


class Duck(abc.ABC): ...


print(abc.get_cache_token() == before)


@Duck.register
class Mallard: ...


after = abc.get_cache_token()
print(after != before, isinstance(Mallard(), Duck), abc.get_cache_token() == after)
Duck.register(Mallard)
print(abc.get_cache_token() == after)
