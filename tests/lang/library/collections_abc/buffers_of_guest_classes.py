from collections.abc import Buffer


class Bytes:
    def __buffer__(self, flags):
        return memoryview(b"held")


print(isinstance(Bytes(), Buffer), issubclass(Bytes, Buffer), issubclass(int, Buffer))
print(Buffer.__abstractmethods__, bytes(memoryview(Bytes())))


class Partial(Buffer): ...


try:
    Partial()
except TypeError as error:
    print(error)


class Whole(Buffer):
    def __buffer__(self, flags):
        return super().__buffer__(flags)


try:
    memoryview(Whole())
except NotImplementedError as error:
    print(repr(error))
