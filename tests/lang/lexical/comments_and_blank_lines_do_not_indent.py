def f():
    x = 1
# comment at column zero

      # comment deeper
    return x
        # trailing comment
print(f())  # end
