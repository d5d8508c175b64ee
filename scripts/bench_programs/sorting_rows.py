# sorting rows with itemgetter
from operator import attrgetter, itemgetter

rows = [{"id": i, "group": i * 7919 % 17, "name": "n" + str(i * 31 % 997)} for i in range(5000)]
by_name = sorted(rows, key=itemgetter("name"))
by_group = sorted(rows, key=itemgetter("group", "name"), reverse=True)
pairs = sorted(((row["group"], row["id"]) for row in rows), key=itemgetter(1, 0))
result = by_name[0]["id"], by_group[0]["id"], by_group[-1]["id"], pairs[:2], attrgetter("real")(5)
