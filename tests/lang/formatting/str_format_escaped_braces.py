print("{{}}".format(), "{{{}}}".format(1), "{{0}}".format(5), "}}{{".format(), "{{{{{}}}}}".format("x"), "a{{b}}c".format())
