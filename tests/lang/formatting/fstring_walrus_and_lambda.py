print(f"{(y := 5)} {y} {(lambda: 7)()}", f"{y:=5}", f"{(lambda x: f'{x:>3}')(4)}")
