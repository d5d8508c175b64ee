import mimetypes

for name in (
    "a.html", "b.tar.gz", "c.PNG", "http://example.org/a.json?x=1", "d.unknown", "e.py", "f.tgz", "data:text/csv,1", "g.jpg", "h.csv",
    "data:,x", "i.txt.gz", "noend", "j.pdf", "k.xlsx", "l.md", "m.mp3", "n.svg",
):  # fmt: skip
    print(name, mimetypes.guess_type(name))
print(mimetypes.guess_extension("image/jpeg"), mimetypes.guess_extension("text/plain"), mimetypes.guess_extension("nope/x"))
mimetypes.add_type("application/x-own", ".own")
print(mimetypes.guess_type("x.own"), mimetypes.guess_all_extensions("application/x-own"), mimetypes.types_map[".png"])
