import difflib

page = difflib.HtmlDiff(tabsize=4, wrapcolumn=20)
old = ["one <b>\n", "two\n", "three\n"] + [f"line {i}\n" for i in range(20)]
new = ["one <i>\n", "three\n", "four\n"] + [f"line {i}\n" for i in range(20)]
table = page.make_table(old, new, "old", "new", context=True, numlines=2)
print(table.count("<table") == table.count("</table>") > 0, "&lt;" in table, "<b>" in table, "old" in table and "new" in table, "19" in table)
whole = page.make_file(old, new, charset="ascii")
print("<!doctype html" in whole.lower(), "19" in whole, whole.rstrip().endswith("</html>"), difflib.HtmlDiff.__module__, difflib.IS_CHARACTER_JUNK.__module__)
