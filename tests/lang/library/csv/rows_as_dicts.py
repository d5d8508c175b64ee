# DictReader: rows that are too long, too short or empty, where it stands, and names that are not an ordinary list.
import csv
import io


def show(reader):
    for row in reader:
        print(row, reader.line_num)


text = 'a,b\n1,2\n\n\n3,4,5\n6\n"7\n8",9\n10,11'
show(csv.DictReader(io.StringIO(text)))
show(csv.DictReader(text.splitlines(), restkey="rest", restval="-"))
show(csv.DictReader((line for line in text.splitlines()), ["x", "y"]))
show(csv.DictReader(io.StringIO("1,2\n"), ("x", "y")))
show(csv.DictReader(io.StringIO("1,2\n"), "xy"))
show(csv.DictReader(io.StringIO("a,a\n1,2\n")))
show(csv.DictReader(io.StringIO("1,2.5,x\n"), [1, None, ("t",)]))
print(list(csv.DictReader(io.StringIO(""))), csv.DictReader(io.StringIO("")).fieldnames)


class Upper(csv.DictReader):
    @property
    def fieldnames(self):
        return [name.upper() for name in super().fieldnames]


show(Upper(io.StringIO("a,b\n1,2\n")))

reader = csv.DictReader(io.StringIO("a,b\n1,2\n3,4\n"))
print(next(reader))
reader.fieldnames = ["c", "d"]
print(next(reader))

reader = csv.DictReader(io.StringIO('a,b\n1,2\n3,"4'), strict=True)
print(next(reader))
try:
    next(reader)
except csv.Error as error:
    print(error, reader.line_num, reader.reader.line_num)
