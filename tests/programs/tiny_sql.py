"""SELECT over lists of dicts: where, joins, grouping, having, order, limit; a parser, a planner of sorts, and errors."""


class SqlError(Exception):
    pass


KEYWORDS = set("SELECT FROM WHERE GROUP BY HAVING ORDER LIMIT OFFSET JOIN LEFT ON AS AND OR NOT IN LIKE IS NULL BETWEEN DESC ASC DISTINCT CASE WHEN THEN ELSE END".split())


def tokenize(text):
    i, out = 0, []
    while i < len(text):
        c = text[i]
        if c.isspace():
            i += 1
            continue
        j = i + 1
        if c == "'":
            while j < len(text) and (text[j] != "'" or text[j + 1 : j + 2] == "'"):
                j += 2 if text[j] == "'" else 1
            if j >= len(text):
                raise SqlError("unterminated string")
            out.append(("value", text[i + 1 : j].replace("''", "'")))
            j += 1
        elif c.isdigit():
            while j < len(text) and (text[j].isdigit() or text[j] == "."):
                j += 1
            out.append(("value", float(text[i:j]) if "." in text[i:j] else int(text[i:j])))
        elif c.isalpha() or c == "_":
            while j < len(text) and (text[j].isalnum() or text[j] in "_."):
                j += 1
            word = text[i:j]
            out.append(("key", word.upper()) if word.upper() in KEYWORDS else ("name", word))
        else:
            if text[i : i + 2] in ("<=", ">=", "<>", "!=", "||"):
                j = i + 2
            out.append(("sign", text[i:j]))
        i = j
    return out + [("end", "")]


def like(value, pattern):
    if not pattern:
        return not value
    if pattern[0] == "%":
        return any(like(value[i:], pattern[1:]) for i in range(len(value) + 1))
    return bool(value) and pattern[0] in ("_", value[0]) and like(value[1:], pattern[1:])


AGGREGATES = {
    "count": lambda xs: len(xs), "sum": lambda xs: sum(xs) if xs else None, "min": lambda xs: min(xs, default=None),
    "max": lambda xs: max(xs, default=None), "avg": lambda xs: sum(xs) / len(xs) if xs else None,
}
SCALARS = {"upper": str.upper, "lower": str.lower, "length": len, "round": round, "abs": abs, "coalesce": lambda *a: next((x for x in a if x is not None), None)}


class Parser:
    def __init__(self, text):
        self.tokens, self.i = tokenize(text), 0

    def accept(self, *words):
        for n, w in enumerate(words):
            if self.tokens[self.i + n][1] != w or self.tokens[self.i + n][0] == "value":
                return False
        self.i += len(words)
        return True

    def expect(self, *words):
        if not self.accept(*words):
            raise SqlError(f"expected {' '.join(words)} near {self.tokens[self.i][1]!r}")

    def name(self):
        kind, value = self.tokens[self.i]
        if kind != "name":
            raise SqlError(f"expected a name, not {value!r}")
        self.i += 1
        return value

    def list_of(self, item):
        out = [item()]
        while self.accept(","):
            out.append(item())
        return out

    def select(self):
        self.expect("SELECT")
        q = {"distinct": self.accept("DISTINCT"), "columns": self.list_of(self.column), "joins": []}
        self.expect("FROM")
        q["from"] = self.table()
        while True:
            left = self.accept("LEFT")
            if not self.accept("JOIN"):
                break
            table = self.table()
            self.expect("ON")
            q["joins"].append((left, table, self.expression()))
        q["where"] = self.expression() if self.accept("WHERE") else None
        q["group"] = self.list_of(self.expression) if self.accept("GROUP", "BY") else None
        q["having"] = self.expression() if self.accept("HAVING") else None
        q["order"] = self.list_of(self.order) if self.accept("ORDER", "BY") else []
        q["limit"] = self.expression() if self.accept("LIMIT") else None
        q["offset"] = self.expression() if self.accept("OFFSET") else None
        if self.tokens[self.i][0] != "end":
            raise SqlError(f"unexpected {self.tokens[self.i][1]!r}")
        return q

    def column(self):
        if self.accept("*"):
            return "*", None
        start = self.i
        e = self.expression()
        label = " ".join(str(v) for _, v in self.tokens[start : self.i])
        return e, self.name() if self.accept("AS") else label

    def table(self):
        name = self.name()
        alias = self.name() if self.accept("AS") or self.tokens[self.i][0] == "name" else name
        return name, alias

    def order(self):
        e = self.expression()
        return e, self.accept("DESC") or (self.accept("ASC") and False)

    def expression(self):
        e = self.conjunction()
        while self.accept("OR"):
            e = ("or", e, self.conjunction())
        return e

    def conjunction(self):
        e = self.negation()
        while self.accept("AND"):
            e = ("and", e, self.negation())
        return e

    def negation(self):
        if self.accept("NOT"):
            return ("not", self.negation())
        e = self.sum()
        negate = self.accept("NOT")
        if self.accept("IN"):
            self.expect("(")
            e = ("in", e, self.list_of(self.expression))
            self.expect(")")
        elif self.accept("LIKE"):
            e = ("like", e, self.sum())
        elif self.accept("BETWEEN"):
            low = self.sum()
            self.expect("AND")
            e = ("and", (">=", e, low), ("<=", e, self.sum()))
        elif self.accept("IS"):
            negate = self.accept("NOT")
            self.expect("NULL")
            e = ("null", e)
        else:
            for op in ("=", "<>", "!=", "<=", ">=", "<", ">"):
                if self.accept(op):
                    return (op, e, self.sum())
        return ("not", e) if negate else e

    def sum(self):
        e = self.product()
        while True:
            for op in ("+", "-", "||"):
                if self.accept(op):
                    e = (op, e, self.product())
                    break
            else:
                return e

    def product(self):
        e = self.atom()
        while True:
            for op in ("*", "/", "%"):
                if self.accept(op):
                    e = (op, e, self.atom())
                    break
            else:
                return e

    def atom(self):
        kind, value = self.tokens[self.i]
        if kind == "value":
            self.i += 1
            return ("value", value)
        if self.accept("NULL"):
            return ("value", None)
        if self.accept("("):
            e = self.expression()
            self.expect(")")
            return e
        if self.accept("-"):
            return ("-", ("value", 0), self.atom())
        if self.accept("CASE"):
            arms = []
            while self.accept("WHEN"):
                test = self.expression()
                self.expect("THEN")
                arms.append((test, self.expression()))
            otherwise = self.expression() if self.accept("ELSE") else ("value", None)
            self.expect("END")
            return ("case", arms, otherwise)
        name = self.name()
        if self.accept("("):
            distinct = self.accept("DISTINCT")
            args = [("value", 1)] if self.accept("*") else self.list_of(self.expression)
            self.expect(")")
            return ("call", name.lower(), args, distinct)
        return ("name", name)


OPERATORS = {"=": lambda a, b: a == b, "<>": lambda a, b: a != b, "!=": lambda a, b: a != b, "<": lambda a, b: a < b, ">": lambda a, b: a > b,
             "<=": lambda a, b: a <= b, ">=": lambda a, b: a >= b, "+": lambda a, b: a + b, "-": lambda a, b: a - b, "*": lambda a, b: a * b,
             "/": lambda a, b: a / b, "%": lambda a, b: a % b, "||": lambda a, b: f"{a}{b}", "like": like}


def has_aggregate(e):
    return isinstance(e, tuple) and (e[0] == "call" and e[1] in AGGREGATES or any(has_aggregate(x) or isinstance(x, list) and any(map(has_aggregate, x)) for x in e[1:]))


def evaluate(e, row, group=None):
    match e:
        case ("value", v):
            return v
        case ("name", n):
            if n in row:
                return row[n]
            found = [k for k in row if k.split(".")[-1] == n]
            if len(found) != 1:
                raise SqlError(f"{'ambiguous' if found else 'unknown'} column {n}")
            return row[found[0]]
        case ("and", a, b):
            return evaluate(a, row, group) and evaluate(b, row, group)
        case ("or", a, b):
            return evaluate(a, row, group) or evaluate(b, row, group)
        case ("not", a):
            return not evaluate(a, row, group)
        case ("null", a):
            return evaluate(a, row, group) is None
        case ("in", a, options):
            return evaluate(a, row, group) in [evaluate(o, row, group) for o in options]
        case ("case", arms, otherwise):
            for test, value in arms:
                if evaluate(test, row, group):
                    return evaluate(value, row, group)
            return evaluate(otherwise, row, group)
        case ("call", name, args, distinct) if name in AGGREGATES:
            if group is None:
                raise SqlError(f"{name} outside of a group")
            values = [v for r in group if (v := evaluate(args[0], r)) is not None]
            return AGGREGATES[name](list(dict.fromkeys(values)) if distinct else values)
        case ("call", name, args, _):
            if name not in SCALARS:
                raise SqlError(f"unknown function {name}")
            return SCALARS[name](*(evaluate(a, row, group) for a in args))
        case (op, a, b):
            a, b = evaluate(a, row, group), evaluate(b, row, group)
            return None if a is None or b is None else OPERATORS[op](a, b)


class Database:
    def __init__(self, **tables):
        self.tables = tables

    def scan(self, table):
        name, alias = table
        if name not in self.tables:
            raise SqlError(f"unknown table {name}")
        return [{f"{alias}.{k}": v for k, v in r.items()} for r in self.tables[name]]

    def run(self, text):
        q = Parser(text).select()
        rows = self.scan(q["from"])
        for left, table, on in q["joins"]:
            others = self.scan(table)
            joined = []
            for r in rows:
                matches = [m for o in others if evaluate(on, m := {**r, **o})]
                joined += matches or ([{**r, **dict.fromkeys(others[0])}] if left else [])
            rows = joined
        if q["where"]:
            rows = [r for r in rows if evaluate(q["where"], r)]
        if q["group"] or any(has_aggregate(e) for e, _ in q["columns"]):
            groups = {} if q["group"] else {(): rows}
            for r in rows if q["group"] else ():
                groups.setdefault(tuple(evaluate(g, r) for g in q["group"]), []).append(r)
            units = [(g[0] if g else {}, g) for g in groups.values()]
        else:
            units = [(r, None) for r in rows]
        if q["having"]:
            units = [u for u in units if evaluate(q["having"], *u)]
        labelled = []
        for row, group in units:
            out = {}
            for e, label in q["columns"]:
                out.update({k.split(".")[-1]: v for k, v in row.items()} if e == "*" else {label: evaluate(e, row, group)})
            labelled.append((out, row, group))
        for e, descending in reversed(q["order"]):
            def key(u):
                v = u[0][e[1]] if e[0] == "name" and e[1] in u[0] else evaluate(e, u[1], u[2])
                return v is not None, v if v is not None else 0
            labelled.sort(key=key, reverse=descending)
        result = [out for out, _, _ in labelled]
        if q["distinct"]:
            result = list({tuple(r.items()): r for r in result}.values())
        start = evaluate(q["offset"], {}) if q["offset"] else 0
        return result[start : start + evaluate(q["limit"], {})] if q["limit"] else result[start:]


def table(*lines):
    header, *rows = (line.split("|") for line in lines)
    convert = lambda c: None if c == "" else int(c) if c.lstrip("-").isdigit() else float(c) if c.replace(".", "", 1).isdigit() else c
    return [dict(zip(header, map(convert, r))) for r in rows]


DB = Database(
    people=table("id|name|city|age", "1|Ann|Oslo|34", "2|Bob|Rome|", "3|Cid|Oslo|51", "4|Dee|Paris|28", "5|O'Neil|Rome|45"),
    orders=table("id|person|item|amount|price", "1|1|tea|2|3.5", "2|1|cup|1|8", "3|3|tea|5|3.25", "4|5|pot|1|30", "5|5|tea|1|3.5", "6|9|jar|3|2"),
)
QUERIES = """SELECT * FROM people WHERE city = 'Oslo'
SELECT name, age + 1 AS next FROM people WHERE age > 30 ORDER BY age DESC
SELECT DISTINCT city FROM people ORDER BY city
SELECT p.name, o.item, o.amount * o.price AS cost FROM people p JOIN orders o ON p.id = o.person ORDER BY cost DESC LIMIT 3
SELECT p.name, count(o.id) AS n, coalesce(sum(o.amount * o.price), 0) AS total FROM people p LEFT JOIN orders o ON o.person = p.id GROUP BY p.name ORDER BY total DESC, p.name
SELECT city, count(*) AS n, avg(age) AS mean, min(name) AS first FROM people GROUP BY city HAVING count(*) > 1 ORDER BY n DESC, city DESC
SELECT count(*), sum(age), max(age), count(DISTINCT city) AS cities FROM people
SELECT count(*) AS none FROM people WHERE age > 100
SELECT upper(name) AS shout, length(name) AS n FROM people WHERE name LIKE '_n%' OR name LIKE '%''%'
SELECT name FROM people WHERE age IS NULL OR age BETWEEN 40 AND 60
SELECT name FROM people WHERE city NOT IN ('Oslo', 'Rome') AND NOT age < 20
SELECT name, CASE WHEN age < 30 THEN 'young' WHEN age >= 50 THEN 'old' ELSE 'middle' END AS band FROM people WHERE age IS NOT NULL ORDER BY id DESC LIMIT 2 OFFSET 1
SELECT item || '!' AS x, round(price / 3, 2) AS third FROM orders WHERE (amount + 1) * 2 >= 6 AND price % 2 = 0
SELECT a.name, b.name AS other FROM people a JOIN people b ON a.city = b.city WHERE a.id < b.id
SELECT nope FROM people
SELECT id FROM people p JOIN orders o ON p.id = o.person
SELECT name FROM nowhere
SELECT name people
SELECT name FROM people WHERE
SELECT 'open FROM people
SELECT name FROM people WHERE sum(age) > 3
SELECT shout(name) FROM people
SELECT name FROM people extra words""".split("\n")


for query in QUERIES:
    print(">", query)
    try:
        for row in DB.run(query):
            print("   ", row)
    except SqlError as e:
        print("    error:", e)
