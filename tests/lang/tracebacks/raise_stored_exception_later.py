try:
    1 / 0
except ZeroDivisionError as e:
    saved = e
def again():
    raise saved
again()
