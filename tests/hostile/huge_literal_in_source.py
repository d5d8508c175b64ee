# outcome: raised:SyntaxError
eval("1" * 100000)
