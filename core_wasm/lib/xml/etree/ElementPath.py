"""Paths to elements, as functions: see `_xml_paths`."""

from _xml_paths import _cache, find, findall, findtext, iterfind
