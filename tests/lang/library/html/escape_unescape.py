import html
from html.entities import codepoint2name, entitydefs, html5, name2codepoint

print(html.escape("<a href=\"x\">'&amp;'</a>"), html.escape("<'\">", quote=False), sorted(html.__all__))
for text in (
    "&lt;&gt;&amp;&quot;&#x27;", "&notit; &notin; &not", "&#60;&#x3c;&#X3C &#60", "&copy &copyx &copy;", "&bogus; &;", "&#0;&#x80;&#x81;&#xD800;&#x110000;&#1;&#xFFFE;",
    "&nbsp;|&hellip;|&NotEqualTilde;|&acE;", "a & b &&amp; &#; &#x; &#xg;", "&ampamp;", "&Eacute;&eacute;&Eacut", "&" + "x" * 40, "&#99999999999;", "&#x0d;&#13;", "no refs", "&lt&gt",
):
    print(ascii(html.unescape(text)))
print(len(html5), html5["amp;"], html5["AMP"], ascii(html5["nvlt;"]), "amp" in html5, "nvlt" in html5)
print(len(name2codepoint), len(codepoint2name), len(entitydefs), name2codepoint["alpha"], codepoint2name[233], ascii(entitydefs["euro"]), name2codepoint["lang"])
print(sum(len(k) * ord(v[0]) for k, v in html5.items()), sum(name2codepoint.values()))
