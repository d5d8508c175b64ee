# A reader gives the same rows whatever its lines come from, and leaves its source where a reader by lines would.
import csv
import io

TEXTS = [
    "a,b\n1,2\n",
    "a,b\r\n\r\n1,2\r\n",
    'plain,"quoted, with a comma","two ""marks"""\nlast,,\n',
    '"over\nthree\nlines",end\nnext,row',
    "a field longer than sixteen characters,b,another of more than sixteen\n,\n,,",
    "é,ü\nsnow ☃,\U0001f600\n",
    "bare\rreturn,1\n",
    'open,"never closed\n',
    'half "quoted" within,x\n"closed"then,y\n',
    " leading, 'single'\n",
    "",
    "\n",
]
DIALECTS = [
    {},
    {"delimiter": " ", "skipinitialspace": True},
    {"quoting": csv.QUOTE_NONE, "escapechar": "b"},
    {"quotechar": "'", "strict": True},
    {"delimiter": "☃"},
]


def rows(source, options):
    reader = csv.reader(source, **options)
    seen = []
    try:
        for row in reader:
            seen.append((reader.line_num, row))
    except csv.Error as error:
        seen.append(str(error).split(" - ")[0])
    return seen, reader.line_num


for text in TEXTS:
    for options in DIALECTS:
        lines = text.splitlines(keepends=True) if "\r" not in text else io.StringIO(text, newline="\n").readlines()
        given = rows(io.StringIO(text), options), rows(lines, options), rows((line for line in lines), options)
        print(given[0], given[0] == given[1] == given[2])

stream = io.StringIO("a,b\n1,2\n3,4\n5,6\n")
reader = csv.reader(stream)
print(next(reader), stream.tell(), stream.readline(), next(reader), stream.tell())
stream.seek(0)
print(next(reader), reader.line_num)
stream.close()
try:
    next(reader)
except ValueError as error:
    print(error)

reader = csv.reader(["a,b", 5])
print(next(reader))
try:
    next(reader)
except csv.Error as error:
    print(error, reader.line_num)

print(list(csv.reader(reversed(["a,b", "c,d"]))))


class Shouting(io.StringIO):
    def __next__(self):
        return super().__next__().upper()

    def write(self, text):
        return super().write(text.upper())


print(list(csv.reader(Shouting("a,b\nc"))))
stream = Shouting()
print(csv.writer(stream).writerow(["x", 1.5, None, True]), repr(stream.getvalue()))

# What is in the text of numbers may be special to the dialect.
for options in {"delimiter": "."}, {"quotechar": "1"}, {"escapechar": "-", "quoting": csv.QUOTE_NONE}, {"lineterminator": "5;"}:
    stream = io.StringIO()
    csv.writer(stream, **options).writerow([-1.5, 15, 1e300, "text", 10**20])
    print(repr(stream.getvalue()))

stream = io.StringIO("begin\n")
writer = csv.writer(stream)
writer.writerow([1, 2])
stream.seek(0, 2)
writer.writerow([3, 4])
print(repr(stream.getvalue()))
