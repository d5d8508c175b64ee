import sys
def check(digits):
    try: compile("a = 1\nb = " + "3" * digits + "\n", "<test>", "exec"); print("fine")
    except SyntaxError as e: print(e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset, len(e.text), type(e).__name__)
check(4300); check(4301)
sys.set_int_max_str_digits(1000)
check(1000); check(1001)
sys.set_int_max_str_digits(0)
check(5000)
sys.set_int_max_str_digits(4300)
