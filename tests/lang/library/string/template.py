from string import Template

t = Template("$who likes ${what}, costs $$5; ${who}$what_")
print(t.substitute(who="tim", what="kung pao", what_="!"), t.get_identifiers(), t.is_valid(), t.template)
print(t.safe_substitute(who="x"), t.safe_substitute({"what": 1}, what=2))
for text in ("$", "a $1", "line\n$ x", "${bad-name}", "${", "$ä", "ok $$"):
    bad = Template(text)
    try:
        print(bad.substitute({"a": 1}))
    except (ValueError, KeyError) as error:
        print(type(error).__name__, error, bad.is_valid(), bad.safe_substitute())
try:
    Template("$a $b").substitute(a=1)
except KeyError as error:
    print("missing", error)
print(Template("$a").substitute({"a": 1}, a=2), Template("$self $mapping").substitute(self=1, mapping=2))


class Percent(Template):
    delimiter = "%"
    idpattern = "[a-z]+_[a-z]+"


print(Percent("%% %a_b %ab %{c_d}").safe_substitute(a_b="AB", c_d="CD"), Percent("%a_b").get_identifiers())


class Braced(Template):
    braceidpattern = r"[a-z.]+"
    flags = 0


print(Braced("$x ${a.b} $X").safe_substitute({"x": 1, "a.b": 2}), Braced.pattern.groupindex["braced"])


class Own(Template):
    pattern = r"(?P<escaped>@@)|@(?P<named>\w+)|<(?P<braced>\w+)>|(?P<invalid>!)"


print(Own("@a <b> @@ c").substitute(a=1, b=2), Own("!").is_valid(), Template.flags, Template.delimiter)


class Lacking(Template):
    pattern = r"\$(?P<named>x)|(?P<escaped>\$\$)|(?P<braced>b)|(?P<invalid>i)|(?P<other>z)"


for method in (Lacking("z").substitute, Lacking("z").is_valid, Lacking("z").get_identifiers):
    try:
        print(method())
    except ValueError as error:
        print(error.args[0])
