for x in (float("inf"), float("-inf"), float("nan")):
    print(f"{x:f}", f"{x:F}", f"{x:e}", f"{x:E}", f"{x:g}", f"{x:%}", f"{x:8.2f}", f"{x:08.2f}", f"{x:+}", f"{x:<8}|", f"{x:,}", f"{x: }")
