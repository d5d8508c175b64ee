"""Colours from one system of coordinates to another. Coordinates are floats from 0.0 to 1.0, but I and Q of YIQ may be less.

    rgb   red, green, blue
    yiq   brightness and two chrominances, as old televisions have it
    hls   hue, lightness, saturation
    hsv   hue, saturation, value
"""

__all__ = ["rgb_to_yiq", "yiq_to_rgb", "rgb_to_hls", "hls_to_rgb", "rgb_to_hsv", "hsv_to_rgb"]

ONE_THIRD, ONE_SIXTH, TWO_THIRD = 1.0 / 3.0, 1.0 / 6.0, 2.0 / 3.0


def rgb_to_yiq(r, g, b):
    """From red, green, blue to the coordinates of television."""
    y = 0.30 * r + 0.59 * g + 0.11 * b
    i = 0.74 * (r - y) - 0.27 * (b - y)
    q = 0.48 * (r - y) + 0.41 * (b - y)
    return y, i, q


def yiq_to_rgb(y, i, q):
    """From the coordinates of television to red, green, blue; what lies outside is cut off."""
    red = y + 0.9468822170900693 * i + 0.6235565819861433 * q
    green = y - 0.27478764629897834 * i - 0.6356910791873801 * q
    blue = y - 1.1085450346420322 * i + 1.7090069284064666 * q
    return tuple([min(max(one, 0.0), 1.0) for one in (red, green, blue)])


def _hue(r, g, b, low, high):
    """Where on the circle of colours: 0 is red, a third green, two thirds blue."""
    span = high - low
    red, green, blue = (high - r) / span, (high - g) / span, (high - b) / span
    if r == high:
        hue = blue - green
    elif g == high:
        hue = 2.0 + red - blue
    else:
        hue = 4.0 + green - red
    return hue / 6.0 % 1.0


def rgb_to_hls(r, g, b):
    """From red, green, blue to hue, lightness, saturation."""
    high, low = max(r, g, b), min(r, g, b)
    total, span = high + low, high - low
    lightness = total / 2.0
    if low == high:
        return 0.0, lightness, 0.0
    # Not 2.0 - total: that loses digits where both are near one.
    saturation = span / total if lightness <= 0.5 else span / (2.0 - high - low)
    return _hue(r, g, b, low, high), lightness, saturation


def hls_to_rgb(h, l, s):
    """From hue, lightness, saturation to red, green, blue."""
    if s == 0.0:
        return l, l, l
    high = l * (1.0 + s) if l <= 0.5 else l + s - l * s
    low = 2.0 * l - high
    return _mixed(low, high, h + ONE_THIRD), _mixed(low, high, h), _mixed(low, high, h - ONE_THIRD)


def _mixed(low, high, hue):
    hue = hue % 1.0
    if hue < ONE_SIXTH:
        return low + (high - low) * hue * 6.0
    if hue < 0.5:
        return high
    return low + (high - low) * (TWO_THIRD - hue) * 6.0 if hue < TWO_THIRD else low


def rgb_to_hsv(r, g, b):
    """From red, green, blue to hue, saturation, value."""
    high, low = max(r, g, b), min(r, g, b)
    if low == high:
        return 0.0, 0.0, high
    return _hue(r, g, b, low, high), (high - low) / high, high


def hsv_to_rgb(h, s, v):
    """From hue, saturation, value to red, green, blue."""
    if s == 0.0:
        return v, v, v
    sector = int(h * 6.0)
    place = h * 6.0 - sector
    low, falling, rising = v * (1.0 - s), v * (1.0 - s * place), v * (1.0 - s * (1.0 - place))
    return ((v, rising, low), (falling, v, low), (low, v, rising), (low, falling, v), (rising, low, v), (v, low, falling))[
        sector % 6
    ]
