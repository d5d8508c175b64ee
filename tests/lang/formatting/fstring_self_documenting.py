x = 3.14159
name = "bob"
print(f"{x=} {x = } {name=} {name=!s} {x=:.2f} {x*2=:>10.1f} {name = !r:>8} { x=} {len(name)=}")
