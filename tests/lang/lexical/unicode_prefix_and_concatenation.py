print(u"a", U'b', "a" u"b" r"\n" f"{1}" 'z', ("x"
      "y"), ["a" "b", "c"])
