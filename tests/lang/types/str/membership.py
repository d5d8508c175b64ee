def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


print("bc" in "abcd", "" in "abc", "x" in "abc", "abc" in "abc", "abcd" in "abc", "😀" in "a😀b", "" in "", "bc" not in "abcd")
show(lambda: 1 in "abc")
show(lambda: None in "abc")
show(lambda: b"a" in "abc")
