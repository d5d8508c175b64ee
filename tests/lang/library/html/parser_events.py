from html.parser import HTMLParser


class Log(HTMLParser):
    def __init__(self, **options):
        self.events = []
        super().__init__(**options)

    def add(self, *event):
        if event[0] == "data" and self.events and self.events[-1][0] == "data":
            event = "data", self.events.pop()[1] + event[1]
        self.events.append(event)

    def handle_starttag(self, tag, attrs):
        self.add("start", tag, attrs, self.get_starttag_text())

    def handle_startendtag(self, tag, attrs):
        self.add("startend", tag, attrs)

    def handle_endtag(self, tag):
        self.add("end", tag)

    def handle_data(self, data):
        self.add("data", data)

    def handle_comment(self, data):
        self.add("comment", data)

    def handle_entityref(self, name):
        self.add("entity", name)

    def handle_charref(self, name):
        self.add("char", name)

    def handle_decl(self, decl):
        self.add("decl", decl)

    def handle_pi(self, data):
        self.add("pi", data)

    def unknown_decl(self, data):
        self.add("unknown", data)


documents = [
    "<!DOCTYPE html><html><head><title>A &amp; B</title></head><body class='x' id=y disabled>Hi<br/>there &lt;</body></html>",
    "<p>one<p>two</p ><IMG SRC=\"a>b\" alt='q\"q'>&copy; &#169; &#xa9; &unknown; &", "<!-- comment --><!---->x<!-- a -- b -->y<?php echo 1 ?>z",
    "<script>if (a < b && c > d) { x = '<p>' + \"</p>\" }</script>after", "<style>a > b { content: '<' }</style>", "text only", "", "a < b > c <3 </> </ x> <1>",
    "<a href='?a=1&b=2&copy=3&amp;d' title=\"&quot;\">l</a>", "<a\nb = c\td='e'\n/>", "<![CDATA[data]]>x<!ELEMENT br EMPTY>", "<textarea><b>&lt;</b></textarea><b>",
    "<div a a=1 A='2'></div>", "<x/y/z>", "<a$b><a-b:c.d>", "<p/><p / ><p x/>", "<SCRIPT src=x></SCRIPT >t", "line one\n<b>\n  <i></i></b>",
]
for document in documents:
    for convert in (True, False):
        whole = Log(convert_charrefs=convert)
        whole.feed(document)
        whole.close()
        split = Log(convert_charrefs=convert)
        for sign in document:
            split.feed(sign)
        split.close()
        print(convert, whole.events, whole.getpos())
        print(split.events == whole.events)
parser = HTMLParser()
print(parser.getpos(), parser.get_starttag_text(), parser.CDATA_CONTENT_ELEMENTS[:2], parser.convert_charrefs, parser.rawdata)
parser.feed("a\nb<i x=1>")
print(parser.getpos(), parser.get_starttag_text(), parser.lasttag)
parser.reset()
print(parser.getpos(), parser.lasttag)
