def check(source):
    try:
        compile(source, "<t>", "exec")
        print("compiles")
    except SyntaxError as e:
        print(type(e).__name__, e.msg)
        print(e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text))


check("f'{}'")
check("f'{ }'")
check("f'{!r}'")
check("f'{x!}'")
check("f'{x!z}'")
check("f'{x!rr}'")
check("f'{x y}'")
check("f'{x=!z}'")
check("f'{:5}'")
check("f'{=}'")
check("f'{a b c}'")
check("f'{1 +}'")
check("f'{lambda x: 1}'")
check("f'{*}'")
check("f'{x!r:{y!q}}'")
check("f'{x ! r}'")
