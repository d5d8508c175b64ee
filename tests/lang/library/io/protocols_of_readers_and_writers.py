import io


class Source:
    def read(self, size=...):
        return ""


class Sink:
    def write(self, data):
        return 0


print(isinstance(Source(), io.Reader), isinstance(Source(), io.Writer), isinstance(Sink(), io.Writer))
print(isinstance(io.StringIO(), io.Reader), isinstance(io.BytesIO(), io.Writer), issubclass(int, io.Writer))
print(io.Reader[str], io.Writer[bytes], io.Writer.__mro__[1:])
print(io.Writer.__abstractmethods__, io.Reader.__abstractmethods__)


class Partial(io.Writer): ...


try:
    Partial()
except TypeError as error:
    print(error)


class Whole(io.Writer[str]):
    def write(self, data):
        return len(data)


print(Whole().write("abc"), isinstance(Whole(), io.Writer))
