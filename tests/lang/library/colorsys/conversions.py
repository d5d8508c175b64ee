import colorsys

values = [0.0, 0.2, 0.5, 0.8, 1.0]
total = 0.0
for r in values:
    for g in values:
        for b in values:
            for there, back in (
                (colorsys.rgb_to_hsv, colorsys.hsv_to_rgb), (colorsys.rgb_to_hls, colorsys.hls_to_rgb),
                (colorsys.rgb_to_yiq, colorsys.yiq_to_rgb),
            ):
                found = there(r, g, b)
                again = back(*found)
                assert all(abs(a - b) < 1e-9 for a, b in zip(again, (r, g, b))), (there, r, g, b)
                total += sum(found)
print(round(total, 9))
print(colorsys.rgb_to_hsv(0.2, 0.4, 0.6), colorsys.rgb_to_hls(0.2, 0.4, 0.6), colorsys.rgb_to_yiq(0.2, 0.4, 0.6))
print(colorsys.hsv_to_rgb(0.5, 0.5, 0.5), colorsys.hls_to_rgb(0.9, 0.4, 0.7), colorsys.yiq_to_rgb(0.9, 0.5, 0.4))
