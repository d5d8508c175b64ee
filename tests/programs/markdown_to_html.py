"""A Markdown subset to HTML: headings, lists that nest, quotes, code, tables, links, emphasis, references."""


def escape(text):
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


class Inline:
    def __init__(self, references):
        self.references = references

    def render(self, text):
        out, i = [], 0
        while i < len(text):
            for method in (self.backslash, self.code, self.image, self.link, self.strong, self.emphasis, self.strike, self.auto):
                found = method(text, i)
                if found:
                    html, i = found
                    out.append(html)
                    break
            else:
                out.append(escape(text[i]))
                i += 1
        return "".join(out).replace("  \n", "<br>\n")

    def backslash(self, text, i):
        if text[i] == "\\" and text[i + 1 : i + 2] and text[i + 1] in "\\`*_{}[]()#+-.!~|":
            return escape(text[i + 1]), i + 2

    def code(self, text, i):
        if text[i] != "`":
            return None
        n = len(text[i:]) - len(text[i:].lstrip("`"))
        end = text.find("`" * n, i + n)
        if end > 0:
            return f"<code>{escape(text[i + n : end].strip())}</code>", end + n

    def delimited(self, text, i, mark, tag):
        if text.startswith(mark, i) and text[i + len(mark) : i + len(mark) + 1].strip():
            end = text.find(mark, i + len(mark) + 1)
            while end > 0 and text[end - 1].isspace():
                end = text.find(mark, end + 1)
            if end > 0:
                inner = text[i + len(mark) : end]
                return f"<{tag}>{self.render(inner)}</{tag}>", end + len(mark)

    def strong(self, text, i):
        return self.delimited(text, i, "**", "strong") or self.delimited(text, i, "__", "strong")

    def emphasis(self, text, i):
        if text[i] == "_" and i and text[i - 1].isalnum():
            return None
        return self.delimited(text, i, "*", "em") or self.delimited(text, i, "_", "em")

    def strike(self, text, i):
        return self.delimited(text, i, "~~", "del")

    def bracket(self, text, i):
        depth = 0
        for j in range(i, len(text)):
            depth += {"[": 1, "]": -1}.get(text[j], 0)
            if not depth:
                return j
        return -1

    def target(self, text, i):
        close = self.bracket(text, i)
        if close < 0:
            return None
        label, after = text[i + 1 : close], text[close + 1 : close + 2]
        if after == "(":
            end = text.find(")", close)
            if end < 0:
                return None
            url, _, title = text[close + 2 : end].partition(" ")
            return label, url, title.strip('"'), end + 1
        name, end = label, close + 1
        if after == "[":
            end = text.find("]", close + 1) + 1
            name = text[close + 2 : end - 1] or label
        if name.lower() in self.references:
            return label, *self.references[name.lower()], end

    def link(self, text, i):
        if text[i] == "[" and (found := self.target(text, i)):
            label, url, title, end = found
            extra = f' title="{escape(title)}"' if title else ""
            return f'<a href="{escape(url)}"{extra}>{self.render(label)}</a>', end

    def image(self, text, i):
        if text.startswith("![", i) and (found := self.target(text, i + 1)):
            label, url, title, end = found
            return f'<img src="{escape(url)}" alt="{escape(label)}">', end

    def auto(self, text, i):
        if text[i] == "<" and (end := text.find(">", i)) > 0 and "://" in text[i:end]:
            url = escape(text[i + 1 : end])
            return f'<a href="{url}">{url}</a>', end + 1


def indent_of(line):
    return len(line) - len(line.lstrip())


def list_marker(line):
    body = line.lstrip()
    if body[:2] in ("- ", "* ", "+ "):
        return "ul", 2
    digits = body[: len(body) - len(body.lstrip("0123456789"))]
    if digits and body[len(digits) : len(digits) + 2] == ". ":
        return "ol", len(digits) + 2
    return None


class Blocks:
    def __init__(self, text):
        self.references, lines = {}, []
        for line in text.expandtabs(4).split("\n"):
            if line.startswith("[") and "]: " in line:
                name, _, rest = line[1:].partition("]: ")
                url, _, title = rest.strip().partition(" ")
                self.references[name.lower()] = (url, title.strip('"'))
            else:
                lines.append(line)
        self.lines, self.inline = lines, Inline(self.references)

    def html(self):
        return "\n".join(self.blocks(self.lines))

    def blocks(self, lines, tight=False):
        i = 0
        while i < len(lines):
            line = lines[i]
            if not line.strip():
                i += 1
            elif line.startswith("```"):
                end = next((j for j in range(i + 1, len(lines)) if lines[j].startswith("```")), len(lines))
                language = line[3:].strip()
                attribute = f' class="language-{language}"' if language else ""
                yield f"<pre><code{attribute}>" + escape("\n".join(lines[i + 1 : end])) + "\n</code></pre>"
                i = end + 1
            elif line.startswith("    "):
                end = i
                while end < len(lines) and (lines[end].startswith("    ") or not lines[end].strip()):
                    end += 1
                yield "<pre><code>" + escape("\n".join(l[4:] for l in lines[i:end]).rstrip()) + "\n</code></pre>"
                i = end
            elif line.startswith("#") and line.lstrip("#").startswith(" ") and len(line) - len(line.lstrip("#")) < 7:
                level = len(line) - len(line.lstrip("#"))
                title = line.strip("# ")
                anchor = "".join(c for c in title.lower().replace(" ", "-") if c.isalnum() or c == "-")
                yield f'<h{level} id="{anchor}">{self.inline.render(title)}</h{level}>'
                i += 1
            elif line.strip() in ("---", "***", "* * *"):
                yield "<hr>"
                i += 1
            elif line.startswith(">"):
                end = i
                while end < len(lines) and lines[end].startswith(">"):
                    end += 1
                inner = [l[1:].removeprefix(" ") for l in lines[i:end]]
                yield "<blockquote>\n" + "\n".join(self.blocks(inner)) + "\n</blockquote>"
                i = end
            elif list_marker(line):
                end = i + 1
                while end < len(lines) and (list_marker(lines[end]) or lines[end].startswith("  ") or (not lines[end].strip() and end + 1 < len(lines) and (lines[end + 1].startswith("  ") or list_marker(lines[end + 1])))):
                    end += 1
                yield self.list(lines[i:end])
                i = end
            elif "|" in line and i + 1 < len(lines) and set(lines[i + 1].strip()) <= set("|-: ") and "-" in lines[i + 1]:
                end = i + 2
                while end < len(lines) and "|" in lines[end]:
                    end += 1
                yield self.table(lines[i:end])
                i = end
            else:
                end = i + 1
                while end < len(lines) and lines[end].strip() and lines[end][0] not in "#>`" and not list_marker(lines[end]):
                    end += 1
                body = self.inline.render("\n".join(l.rstrip() + ("  " if l.endswith("  ") else "") for l in lines[i:end]).rstrip())
                yield body if tight else f"<p>{body}</p>"
                i = end

    def list(self, lines):
        kind, _ = list_marker(lines[0])
        base, items = indent_of(lines[0]), []
        for line in lines:
            marker = list_marker(line)
            if marker and indent_of(line) <= base + 1:
                items.append([line.lstrip()[marker[1]:]])
                width = marker[1]
            else:
                items[-1].append(line[min(indent_of(line), base + width):])
        loose = any(not l.strip() for item in items for l in item)
        rendered = []
        for item in items:
            box = ""
            if item[0][:4].lower() in ("[ ] ", "[x] "):
                box = f'<input type="checkbox"{" checked" if item[0][1] != " " else ""}> '
                item[0] = item[0][4:]
            rendered.append("<li>" + box + "\n".join(self.blocks(item, tight=not loose)) + "</li>")
        return f"<{kind}>\n" + "\n".join(rendered) + f"\n</{kind}>"

    def table(self, lines):
        split = lambda l: [c.strip() for c in l.strip().strip("|").split("|")]
        header, ruler, *rows = map(split, lines)
        aligns = [{(1, 1): "center", (1, 0): "left", (0, 1): "right", (0, 0): ""}[r.startswith(":"), r.endswith(":")] for r in ruler]
        def row(cells, tag):
            out = ""
            for c, a in zip(cells, aligns):
                style = f' align="{a}"' if a else ""
                out += f"<{tag}{style}>{self.inline.render(c)}</{tag}>"
            return "<tr>" + out + "</tr>"
        return "<table>\n" + "\n".join([row(header, "th"), *(row(r, "td") for r in rows)]) + "\n</table>"


DOCUMENT = r"""# A *Wardian* case

Sealed, **portable** and `transparent <glass>`; see [the docs](https://example.org/a?b=1&c=2 "Title")
or [by name][docs], [docs], ![fern](fern.png) and <https://example.org>.
A hard break:  
here. Not *emphasis * nor snake_case_name, but __both *nested*__ and ~~gone~~ \*escaped\*.

## Lists

- one
- two
    - nested *a*
    - nested b
        1. deep
        2. deeper
- [x] done
- [ ] open

1. first

2. second
   continued

> A quote with `code`
>
> > nested quote
> - and a list

---

```python
if a < b and c > d:
    print("&")
```

    indented code <b>
      keeps shape

name | amount | note
:--- | -----: | :---:
tea | 3 | **hot**
pot | 12.50 | `x`

Final paragraph with ``a ` tick`` and [broken link] and 2 * 3 * 4.

[docs]: https://example.org/docs "The Docs"
"""

print(Blocks(DOCUMENT).html())
for text in ("", "#no heading", "a\n# b\nc", "*a **b** c*", "**a", "`", "[a](b", "- a\n\ntext", "1. x\n2. y", "\\<b>", "####### seven"):
    print(repr(text), "->", repr(Blocks(text).html()))
