# outcome: raised:KeyboardInterrupt
raise KeyboardInterrupt("not from the host")
