"""Regular expressions by Brzozowski derivatives: parse, derive, build a DFA, minimise, enumerate and compare languages."""


class Regex:
    cache = {}

    def __new__(cls, *parts):
        key = (cls, parts)
        if key not in Regex.cache:
            self = object.__new__(cls)
            self.parts = parts
            Regex.cache[key] = self
        return Regex.cache[key]

    def __repr__(self):
        return f"{type(self).__name__}({', '.join(map(repr, self.parts))})"

    def __or__(self, other):
        options = {self, other} - {EMPTY}
        flat = set()
        for o in options:
            flat |= set(o.parts) if isinstance(o, Either) else {o}
        if ANY in flat:
            return ANY
        if not flat:
            return EMPTY
        return flat.pop() if len(flat) == 1 else Either(*sorted(flat, key=repr))

    def __and__(self, other):
        if EMPTY in (self, other):
            return EMPTY
        if self is other or other is ANY:
            return self
        return other if self is ANY else Both(*sorted((self, other), key=repr))

    def __add__(self, other):
        if EMPTY in (self, other):
            return EMPTY
        if self is EPSILON:
            return other
        return self if other is EPSILON else Then(self, other)

    def __invert__(self):
        return self.parts[0] if isinstance(self, Not) else Not(self)

    @property
    def star(self):
        return self if isinstance(self, Star) else EPSILON if self in (EPSILON, EMPTY) else Star(self)

    def matches(self, text):
        state = self
        for c in text:
            state = state.derive(c)
        return state.nullable


class Empty(Regex):
    nullable = False

    def derive(self, c):
        return EMPTY


class Epsilon(Regex):
    nullable = True

    def derive(self, c):
        return EMPTY


class Chars(Regex):
    nullable = False

    def derive(self, c):
        chars, negated = self.parts
        return EPSILON if (c in chars) != negated else EMPTY


class Then(Regex):
    @property
    def nullable(self):
        return all(p.nullable for p in self.parts)

    def derive(self, c):
        a, b = self.parts
        result = a.derive(c) + b
        return result | b.derive(c) if a.nullable else result


class Either(Regex):
    @property
    def nullable(self):
        return any(p.nullable for p in self.parts)

    def derive(self, c):
        result = EMPTY
        for p in self.parts:
            result |= p.derive(c)
        return result


class Both(Regex):
    @property
    def nullable(self):
        return all(p.nullable for p in self.parts)

    def derive(self, c):
        a, b = self.parts
        return a.derive(c) & b.derive(c)


class Star(Regex):
    nullable = True

    def derive(self, c):
        return self.parts[0].derive(c) + self


class Not(Regex):
    @property
    def nullable(self):
        return not self.parts[0].nullable

    def derive(self, c):
        return ~self.parts[0].derive(c)


EMPTY, EPSILON = Empty(), Epsilon()
ANY = Not(EMPTY)


class Parser:
    CLASSES = {"d": "0123456789", "w": "abcdefghijklmnopqrstuvwxyz_0123456789", "s": " \t\n"}

    def __init__(self, pattern):
        self.pattern, self.i = pattern, 0

    def peek(self):
        return self.pattern[self.i : self.i + 1]

    def take(self, c):
        if self.peek() == c and c:
            self.i += 1
            return True
        return False

    def fail(self, message):
        raise ValueError(f"{message} at {self.i} in {self.pattern!r}")

    def parse(self):
        r = self.either()
        if self.i < len(self.pattern):
            self.fail(f"unexpected {self.peek()!r}")
        return r

    def either(self):
        r = self.both()
        while self.take("|"):
            r |= self.both()
        return r

    def both(self):
        r = self.then()
        while self.take("&"):
            r &= self.then()
        return r

    def then(self):
        r = EPSILON
        parts = []
        while self.peek() not in ("", "|", ")", "&"):
            parts.append(self.repeat())
        for p in reversed(parts):
            r = p + r
        return r

    def repeat(self):
        r = self.atom()
        while self.peek() in ("*", "+", "?", "{"):
            if self.take("*"):
                r = r.star
            elif self.take("+"):
                r = r + r.star
            elif self.take("?"):
                r = r | EPSILON
            elif self.take("{"):
                r = self.counted(r)
            else:
                break
        return r

    def counted(self, r):
        end = self.pattern.find("}", self.i)
        if end < 0:
            self.fail("missing }")
        low, comma, high = self.pattern[self.i : end].partition(",")
        self.i = end + 1
        result = EPSILON
        for _ in range(int(low)):
            result = r + result
        if comma and not high:
            return result + r.star
        for _ in range(int(high or low) - int(low)):
            result = result + (r | EPSILON)
        return result

    def atom(self):
        if self.take("("):
            r = self.either()
            if not self.take(")"):
                self.fail("missing )")
            return r
        if self.take("~"):
            return ~self.atom()
        if self.take("."):
            return Chars("\n", True)
        if self.take("["):
            return self.char_class()
        if self.peek() in "*+?{":
            self.fail("nothing to repeat")
        if self.take("\\"):
            c = self.peek()
            self.i += 1
            return Chars(self.CLASSES.get(c, c), False)
        c = self.peek()
        self.i += 1
        return Chars(c, False)

    def char_class(self):
        negated = self.take("^")
        chars = []
        while not self.take("]"):
            c = self.peek()
            if not c:
                self.fail("missing ]")
            self.i += 1
            if self.peek() == "-" and self.pattern[self.i + 1 : self.i + 2] not in ("]", ""):
                self.i += 1
                chars += map(chr, range(ord(c), ord(self.peek()) + 1))
                self.i += 1
            else:
                chars.append(c)
        return Chars("".join(sorted(set(chars))), negated)


def dfa(regex, alphabet, states_max=200):
    numbers, todo, table = {regex: 0}, [regex], {}
    while todo:
        state = todo.pop(0)
        row = []
        for c in alphabet:
            target = state.derive(c)
            if target not in numbers:
                if len(numbers) == states_max:
                    raise OverflowError("too many states")
                numbers[target] = len(numbers)
                todo.append(target)
            row.append(numbers[target])
        table[numbers[state]] = row
    accepting = {n for r, n in numbers.items() if r.nullable}
    return table, accepting


def minimal_size(table, accepting):
    groups = {s: int(s in accepting) for s in table}
    while True:
        signature = {s: (groups[s], *(groups[t] for t in table[s])) for s in table}
        names = {sig: i for i, sig in enumerate(sorted(set(signature.values())))}
        new = {s: names[signature[s]] for s in table}
        if len(set(new.values())) == len(set(groups.values())):
            return len(names)
        groups = new


def words(regex, alphabet, count, length_max=8):
    level, found = [("", regex)], []
    for _ in range(length_max + 1):
        for w, r in level:
            if r.nullable:
                found.append(w)
                if len(found) == count:
                    return found
        level = [(w + c, d) for w, r in level for c in alphabet if (d := r.derive(c)) is not EMPTY]
    return found


CASES = [
    ("a*b", ["b", "aaab", "", "ba", "a"]), ("(a|b)*abb", ["abb", "aababb", "ab", "abba"]),
    ("[a-c]+[^a-c]", ["ab", "abcx", "x", "aX"]), ("a{2,3}", ["a", "aa", "aaa", "aaaa"]), ("(ab){2}", ["abab", "ab"]),
    ("a{2,}", ["a", "aa", "a" * 50]), ("~(.*ab.*)", ["ba", "ab", "bbab", ""]), (".*a.*&.*b.*", ["ab", "ba", "aa"]),
    ("\\d+(\\.\\d+)?", ["12", "1.5", "1.", ".5"]), ("(a?){10}a{10}", ["a" * 10, "a" * 20, "a" * 21]),
    ("()", ["", "a"]), ("a||b", ["", "a", "b"]), ("\\*+", ["**", "a"]), ("(a*)*b", ["a" * 30, "a" * 30 + "b"]),
]


def main():
    for pattern, texts in CASES:
        r = Parser(pattern).parse()
        print(f"{pattern:<20}", " ".join(f"{t[:8]!r}{'+' if r.matches(t) else '-'}" for t in texts))
    for pattern in ("(a|b)*abb", "(a|b)*a(a|b){3}", "~(.*aa.*)&~(.*bb.*)", "(aa)*&(aaa)*", "a*b*"):
        r = Parser(pattern).parse()
        table, accepting = dfa(r, "ab")
        print(f"{pattern:<22}{len(table):>3} states, {minimal_size(table, accepting):>3} minimal, words {words(r, 'ab', 6)}")
    same = lambda p, q: not dfa((Parser(p).parse() & ~Parser(q).parse()) | (Parser(q).parse() & ~Parser(p).parse()), "ab")[1]
    print(same("(a|b)*", "(a*b*)*"), same("a(ba)*", "(ab)*a"), same("a*", "a+"), same("~(~(a))", "a"))
    for bad in ("(a", "a)", "*a", "[ab", "a{2", "a**)"):
        try:
            print(Parser(bad).parse())
        except ValueError as e:
            print(e)
    print(Parser("ab|c*").parse())


main()
