for s in ("", "s", "10", "<10", ">10", "^10", "*^10", ".2", "10.2", "^7.3s", ".0", ".100", "é<6", "010" , "<010"):
    try:
        print(s, repr(format("hello", s)))
    except Exception as error:
        print(type(error).__name__, error)
