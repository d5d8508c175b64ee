from decimal import *

values = [Decimal(text) for text in (
    "0 -0 0.00 1 -1 1.00 2 3 -3 10 0.1 -0.1 0.5 1.5 2.5 -2.5 7 9.99 123.456 -123.4560 1E+3 1E-3 12345678901234567890 "
    "0.000001234 9.9999999E+9 1E+40 1E-40 -1E-45 33333333 1E-999999 9E+999999 NaN -NaN12 sNaN Infinity -Infinity 1011 110"
).split()]
contexts = [
    Context(prec=9, traps=[]),
    Context(prec=5, rounding=ROUND_UP, Emin=-20, Emax=20, traps=[]),
    Context(prec=3, rounding=ROUND_FLOOR, Emin=-5, Emax=5, clamp=1, capitals=0, traps=[]),
    Context(prec=16, rounding=ROUND_05UP, traps=[]),
]
one = (
    "abs plus minus sqrt exp ln log10 logb logical_invert next_minus next_plus normalize number_class to_integral_value "
    "to_integral_exact is_canonical is_finite is_infinite is_nan is_normal is_qnan is_signed is_snan is_subnormal is_zero "
    "copy_abs copy_negate copy_decimal to_sci_string to_eng_string canonical create_decimal radix"
).split()
two = (
    "add subtract multiply divide divide_int remainder remainder_near compare compare_signal compare_total compare_total_mag "
    "max min max_mag min_mag quantize same_quantum scaleb shift rotate next_toward copy_sign logical_and logical_or "
    "logical_xor divmod"
).split()


def shown(context, operation, *args):
    context.clear_flags()
    try:
        result = str(getattr(context, operation)(*args))
    except Exception as e:
        result = type(e).__name__
    return result + "".join(sorted("/" + signal.__name__[:4] for signal, on in context.flags.items() if on))


for number, context in enumerate(contexts):
    print(context)
    for operation in one:
        if operation == "radix":
            print(operation, shown(context, operation))
        elif operation in ("exp",):
            print(operation, [shown(context, operation, x) for x in values if not x.is_finite() or x.adjusted() < 6])
        else:
            print(operation, [shown(context, operation, x) for x in values])
    for operation in two:
        for i, x in enumerate(values):
            row = values[(i + number) % 3 :: 3]
            print(operation, x, [shown(context, operation, x, y) for y in row])
