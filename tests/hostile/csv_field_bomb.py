# outcome: finished | MemoryError | fuel
import csv

try:
    list(csv.reader(['"' + "a" * 1_000_000]))
except csv.Error as error:
    print(error)
csv.field_size_limit(1 << 40)
print(sum(len(row) for row in csv.reader(["," * 500_000])))


def lines():
    while True:
        yield '"' + "x" * 1000


print(next(csv.reader(lines())))
