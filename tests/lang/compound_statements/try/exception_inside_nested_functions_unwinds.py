log = []
def a():
    try:
        b()
    finally:
        log.append("a")
def b():
    try:
        c()
    except KeyError:
        log.append("wrong")
    finally:
        log.append("b")
def c():
    try:
        raise ValueError("deep")
    finally:
        log.append("c")
try:
    a()
except ValueError as e:
    print(e, log)
