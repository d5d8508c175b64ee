# outcome: raised:TypeError
memoryview(b"abc").cast("Q")[0]
