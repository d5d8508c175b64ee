"""A small Scheme: reader, environments, special forms, tail calls, macros and an error report."""


class Symbol(str):
    def __repr__(self):
        return str(self)


class LispError(Exception):
    pass


class Env(dict):
    def __init__(self, names=(), values=(), outer=None):
        super().__init__(zip(names, values))
        self.outer = outer

    def find(self, name):
        env = self
        while env is not None:
            if name in env:
                return env
            env = env.outer
        raise LispError(f"unbound variable: {name}")


class Lambda:
    def __init__(self, params, body, env):
        self.params, self.body, self.env = params, body, env
        self.rest = None
        if Symbol(".") in params:
            dot = params.index(".")
            self.params, self.rest = params[:dot], params[dot + 1]

    def bind(self, args):
        if self.rest is None and len(args) != len(self.params):
            raise LispError(f"expected {len(self.params)} arguments, got {len(args)}")
        env = Env(self.params, args, self.env)
        if self.rest is not None:
            env[self.rest] = list(args[len(self.params):])
        return env

    def __call__(self, *args):
        return evaluate_body(self.body, self.bind(list(args)))


class Macro(Lambda):
    pass


def tokenize(text):
    tokens, i = [], 0
    while i < len(text):
        c = text[i]
        if c.isspace():
            i += 1
        elif c == ";":
            while i < len(text) and text[i] != "\n":
                i += 1
        elif c in "()'`":
            tokens.append(c)
            i += 1
        elif c == ",":
            if text[i + 1 : i + 2] == "@":
                tokens.append(",@")
                i += 2
            else:
                tokens.append(",")
                i += 1
        elif c == '"':
            j = i + 1
            while text[j] != '"':
                j += 2 if text[j] == "\\" else 1
            tokens.append(text[i : j + 1])
            i = j + 1
        else:
            j = i
            while j < len(text) and not text[j].isspace() and text[j] not in "()'`,\"":
                j += 1
            tokens.append(text[i:j])
            i = j
    return tokens


QUOTES = {"'": "quote", "`": "quasiquote", ",": "unquote", ",@": "unquote-splicing"}


def read(tokens):
    if not tokens:
        raise LispError("unexpected end of input")
    token = tokens.pop(0)
    if token == "(":
        out = []
        while True:
            if not tokens:
                raise LispError("missing )")
            if tokens[0] == ")":
                tokens.pop(0)
                return out
            out.append(read(tokens))
    if token == ")":
        raise LispError("unexpected )")
    if token in QUOTES:
        return [Symbol(QUOTES[token]), read(tokens)]
    if token[0] == '"':
        return token[1:-1].replace('\\"', '"').replace("\\n", "\n")
    if token in ("#t", "#f"):
        return token == "#t"
    for kind in (int, float):
        try:
            return kind(token)
        except ValueError:
            pass
    return Symbol(token)


def show(x):
    if x is True:
        return "#t"
    if x is False:
        return "#f"
    if x is None:
        return ""
    if isinstance(x, list):
        return "(" + " ".join(map(show, x)) + ")"
    if isinstance(x, Symbol):
        return str(x)
    if isinstance(x, str):
        return '"' + x + '"'
    if isinstance(x, (Lambda, Macro)):
        return f"#<{type(x).__name__.lower()}>"
    if callable(x):
        return "#<builtin>"
    return str(x)


def quasi(x, env):
    if not isinstance(x, list):
        return x
    if x and x[0] == "unquote":
        return evaluate(x[1], env)
    out = []
    for item in x:
        if isinstance(item, list) and item and item[0] == "unquote-splicing":
            out.extend(evaluate(item[1], env))
        else:
            out.append(quasi(item, env))
    return out


def evaluate_body(body, env):
    result = None
    for form in body:
        result = evaluate(form, env)
    return result


def evaluate(x, env):
    while True:
        if isinstance(x, Symbol):
            return env.find(x)[x]
        if not isinstance(x, list):
            return x
        if not x:
            return []
        head = x[0]
        if head == "quote":
            return x[1]
        if head == "quasiquote":
            return quasi(x[1], env)
        if head == "if":
            test = evaluate(x[1], env)
            branch = x[2] if test is not False else (x[3] if len(x) > 3 else None)
            if branch is None:
                return None
            x = branch
            continue
        if head == "define":
            if isinstance(x[1], list):
                env[x[1][0]] = Lambda(x[1][1:], x[2:], env)
            else:
                env[x[1]] = evaluate(x[2], env)
            return None
        if head == "define-macro":
            env[x[1][0]] = Macro(x[1][1:], x[2:], env)
            return None
        if head == "set!":
            env.find(x[1])[x[1]] = evaluate(x[2], env)
            return None
        if head == "lambda":
            return Lambda(x[1], x[2:], env)
        if head == "begin":
            for form in x[1:-1]:
                evaluate(form, env)
            x = x[-1]
            continue
        if head == "let":
            names = [b[0] for b in x[1]]
            values = [evaluate(b[1], env) for b in x[1]]
            env = Env(names, values, env)
            for form in x[2:-1]:
                evaluate(form, env)
            x = x[-1]
            continue
        if head == "cond":
            for test, *body in x[1:]:
                if test == "else" or evaluate(test, env) is not False:
                    x = [Symbol("begin"), *body]
                    break
            else:
                return None
            continue
        if head == "and":
            value = True
            for form in x[1:]:
                value = evaluate(form, env)
                if value is False:
                    break
            return value
        if head == "or":
            for form in x[1:]:
                value = evaluate(form, env)
                if value is not False:
                    return value
            return False
        function = evaluate(head, env)
        if isinstance(function, Macro):
            x = function(*x[1:])
            continue
        args = [evaluate(a, env) for a in x[1:]]
        if isinstance(function, Lambda):
            env = function.bind(args)
            for form in function.body[:-1]:
                evaluate(form, env)
            x = function.body[-1]
            continue
        if not callable(function):
            raise LispError(f"not a function: {show(function)}")
        try:
            return function(*args)
        except LispError:
            raise
        except Exception as e:
            raise LispError(f"{type(e).__name__} in {show(head)}: {e}") from e


def fold(op, unit):
    def run(*args):
        result = unit if not args else args[0]
        for a in args[1:]:
            result = op(result, a)
        return result
    return run


def compare(op):
    return lambda *a: all(op(p, q) for p, q in zip(a, a[1:]))


def raise_error(message):
    raise LispError(message)


def standard_env():
    env = Env()
    env.update({
        "+": fold(lambda a, b: a + b, 0), "*": fold(lambda a, b: a * b, 1),
        "-": lambda a, *b: -a if not b else fold(lambda x, y: x - y, 0)(a, *b),
        "/": lambda a, b: a / b, "quotient": lambda a, b: a // b, "modulo": lambda a, b: a % b,
        "=": compare(lambda a, b: a == b), "<": compare(lambda a, b: a < b), ">": compare(lambda a, b: a > b),
        "<=": compare(lambda a, b: a <= b), ">=": compare(lambda a, b: a >= b),
        "car": lambda x: x[0], "cdr": lambda x: x[1:], "cons": lambda a, b: [a, *b],
        "list": lambda *a: list(a), "length": len, "append": lambda *a: sum(a, []),
        "null?": lambda x: x == [], "pair?": lambda x: isinstance(x, list) and x != [],
        "number?": lambda x: isinstance(x, (int, float)) and not isinstance(x, bool),
        "symbol?": lambda x: isinstance(x, Symbol), "not": lambda x: x is False,
        "map": lambda f, *xs: [f(*a) for a in zip(*xs)], "apply": lambda f, a: f(*a),
        "filter": lambda f, xs: [x for x in xs if f(x) is not False], "equal?": lambda a, b: a == b,
        "string-append": lambda *a: "".join(a), "number->string": str,
        "display": lambda x: print(x if type(x) is str else show(x)), "error": raise_error,
    })
    return env


PROGRAM = """
(define (fact n) (if (< n 2) 1 (* n (fact (- n 1)))))
(fact 30)
(define (loop n acc) (if (= n 0) acc (loop (- n 1) (+ acc n))))
(loop 5000 0)                      ; needs tail calls
(define (make-counter) (let ((n 0)) (lambda () (begin (set! n (+ n 1)) n))))
(define c (make-counter))
(c) (c) (list (c) (c))
(map (lambda (x y) (* x y)) '(1 2 3) '(4 5 6))
(define-macro (unless test . body) `(if ,test #f (begin ,@body)))
(unless (> 1 2) (display "unless ran") 'done)
(define-macro (swap! a b) `(let ((tmp ,a)) (begin (set! ,a ,b) (set! ,b tmp))))
(define p 1) (define q 2) (swap! p q) (list p q)
(define (qsort xs)
  (if (null? xs) '()
      (let ((p (car xs)) (r (cdr xs)))
        (append (qsort (filter (lambda (x) (< x p)) r)) (list p)
                (qsort (filter (lambda (x) (>= x p)) r))))))
(qsort '(3 1 4 1 5 9 2 6 5 3 5))
(cond ((< 2 1) "no") ((= 1 1) "yes") (else "never"))
(define (hanoi n a b c) (if (= n 0) 0 (+ (hanoi (- n 1) a c b) 1 (hanoi (- n 1) c b a))))
(hanoi 8 'left 'right 'middle)
(and 1 2 (or #f 3)) (apply + (list 1 2 3 4)) `(1 ,(+ 1 1) ,@(list 3 4))
(string-append "scheme " (number->string (/ 1 4)))
(define (compose . fs) (if (null? fs) (lambda (x) x) (lambda (x) ((car fs) ((apply compose (cdr fs)) x)))))
((compose (lambda (x) (* x 2)) (lambda (x) (+ x 1))) 5)
(undefined-thing 1)
(car '())
(error "custom failure")
(1 2 3)
(fact 1 2)
(lambda (x) x)
"""


def main():
    env = standard_env()
    tokens = tokenize(PROGRAM)
    count = 0
    while tokens:
        form = read(tokens)
        count += 1
        try:
            value = evaluate(form, env)
        except LispError as e:
            print("error:", e)
        else:
            if value is not None:
                print(show(form)[:40].ljust(42), "=>", show(value))
    print(count, "forms,", len(env), "globals")
    for bad in ("(1 2", ")", "'"):
        try:
            read(tokenize(bad))
        except LispError as e:
            print("reader:", e)


main()
