"""Instances that have served and are as new again: a small program starts without a page fault.

    take(policy) --> instance --> Session --> give(instance) --> a spare, or deleted
                                                   |
                  pages that were written to <-----+-----  template: the memory of an instance that
                                                           was told its policy and nothing else

A new instance costs twenty microseconds, and four more for each page that it writes to, because the
kernel copies it. Small programs write to some twenty pages, always the same. So the instance of a
session is not deleted with it: the kernel says which pages were ever written to (`_pages.py`),
these get back what the template holds, and stay where they are. The core's whole state is its
memory, as for snapshots: between two calls no global of wasm differs, and nothing changes tables.

Invariants:
  1. Only the kernel is asked what must be put back, never the guest or the core.
  2. A spare has not trapped, has the size of the image, and every byte of its memory is that of the
     template; the core's native stack, which is dead between two calls, is that of the image.
  3. What is not certain, or large, or on a system that cannot tell, is deleted.

Not here: making an instance (`_engine.py`), what a policy is (`_sandbox.py`).
"""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from . import _pages
from ._capi import ffi
from ._pages import PAGE_BYTES, REGION_WORDS, STACK_BYTES, Scanner, Written

if TYPE_CHECKING:
    from ._instance import Instance

# Spares of each policy, unless an engine is told otherwise, and policies that have spares.
SPARES_MAX = 16
POLICIES_MAX = 4

# How many policies are remembered to have been used once. A second use makes a template, which
# costs as much as some new instances.
USED_ONCE_MAX = 64

# An instance that has written to more pages, or in more places, is deleted: putting them back would
# cost as much as a new one, and a spare keeps them all in memory.
PAGES_MAX = 512
REGIONS_MAX = 128

# Where small programs write. Templates have a copy of all of it.
LOW_BYTES = 512 << 10

_memmove = ffi.memmove


class Touched(Written):
    """What has to be copied into an instance, as long as nothing else was written to."""

    __slots__ = ("copies", "words")

    def __init__(self, words: list[int], copies: list[tuple], ranges: list[tuple[int, int]]):
        super().__init__(ranges)
        # What the kernel has said.
        self.words = words
        self.copies = copies


class Template:
    """What the memory of an instance holds that was told a certain policy; and such instances."""

    __slots__ = ("low", "patches", "places", "policy", "spares")

    def __init__(self, policy: bytes, patches: list[tuple[int, bytes]], low):
        self.policy = policy
        # Where it differs from the image: address, content.
        self.patches = patches
        # The same places (start, size), with what is between them where that is little.
        ranges = [(start, start + len(content)) for start, content in patches]
        self.places = [(start, stop - start) for start, stop in _pages.joined(ranges)]
        # The whole low end.
        self.low = low
        self.spares: list[Instance] = []

    def clear(self) -> bool:
        """Delete the spares; returns whether there were any."""
        found = False
        while True:
            try:
                self.spares.pop().close()
            except IndexError:  # Other threads take some, too.
                return found
            found = True


class Spares:
    """The spare instances of an engine. Threads may share it."""

    def __init__(self, image: Instance, count: int):
        self.count = count if _pages.can_scan() else 0
        self._image = image
        self._size = image.memory_size()
        self._low_size = min(LOW_BYTES, self._size)
        self._templates: dict[bytes, Template] = {}
        self._used_once: dict[bytes, None] = {}
        self._lock = threading.Lock()

    def take(self, policy: bytes) -> Instance | None:
        """A spare instance that was told `policy`, if there is one."""
        try:
            return self._templates[policy].spares.pop()
        except (KeyError, IndexError):
            return None

    def wants(self, policy: bytes) -> bool:
        """Whether it is worth while to `learn` a policy: it is used, and not for the first time."""
        if not self.count:
            return False
        if policy in self._templates or policy in self._used_once:
            return True
        with self._lock:
            if len(self._used_once) >= USED_ONCE_MAX:
                self._used_once.clear()
            self._used_once[policy] = None
        return False

    def learn(self, instance: Instance, policy: bytes) -> None:
        """Note what a new instance is like that was just told `policy`."""
        template = self._templates.get(policy)
        if template is None:
            template = self._new_template(instance, policy)
            with self._lock:
                found = self._templates.get(policy)
                if found is None:
                    if len(self._templates) >= POLICIES_MAX:
                        self._templates.pop(next(iter(self._templates))).clear()
                    self._templates[policy] = template
                else:  # Another thread was quicker.
                    template = found
        instance.template = template

    def give(self, instance: Instance) -> None:
        """Take an instance that nobody uses any more: it becomes a spare or is deleted."""
        template = instance.template
        if (
            template is not None
            and len(template.spares) < self.count
            and not instance.stopped
            and self._templates.get(template.policy) is template
            and self._put_back(instance, template)
        ):
            template.spares.append(instance)
            # Whoever dropped the template in the meantime did not find this spare.
            if self._templates.get(template.policy) is not template:
                template.clear()
        else:
            instance.close()

    def clear(self) -> bool:
        """Delete all spares; returns whether there were any."""
        return any([template.clear() for template in [*self._templates.values()]])

    def close(self) -> None:
        """Delete all spares and take no more."""
        self.count = 0
        self.clear()

    def wipe(self, instance: Instance) -> None:
        """Take the policy back that `instance` was told: its memory is that of the image."""
        if instance.template is not None:
            for start, size in instance.template.places:
                _memmove(instance._base + start, self._image._base + start, size)

    def _new_template(self, instance: Instance, policy: bytes) -> Template:
        image = self._image
        pieces = _pages.differing(instance._memory, instance.written(image).ranges, image._memory)
        low = ffi.new("char[]", self._low_size)
        _memmove(low, image._base, STACK_BYTES)
        _memmove(low + STACK_BYTES, instance._base + STACK_BYTES, self._low_size - STACK_BYTES)
        return Template(policy, pieces, low)

    def _put_back(self, instance: Instance, template: Template) -> bool:
        """Make the instance's memory what the template says; False if that is not worth it."""
        if instance.memory_size() != self._size:
            return False
        touched = instance.touched
        known = touched is not None and touched.is_all()
        if not known:
            words = self._written(instance)
            if words is None:
                return False
            if touched is None or touched.words != words:
                touched = instance.touched = self._touched(instance, template, words)
        for target, source, size in touched.copies:
            _memmove(target, source, size)
        if not known:
            touched.note()
        return True

    def _written(self, instance: Instance) -> list[int] | None:
        """The kernel's words for what was written to; None if that is too much, or unknown."""
        if instance.scanner is None:
            instance.scanner = Scanner(instance.memory_address, self._size, REGIONS_MAX)
        try:
            words = instance.scanner.scan()
        except (OSError, TypeError):  # A forked child may not have got the file again.
            return None
        size = sum(words[1::REGION_WORDS]) - sum(words[::REGION_WORDS])
        if len(words) == REGION_WORDS * REGIONS_MAX or size > PAGES_MAX * PAGE_BYTES:
            return None
        return words

    def _touched(self, instance: Instance, template: Template, words: list[int]) -> Touched:
        address, base = instance.memory_address, instance._base
        starts, stops = words[::REGION_WORDS], words[1::REGION_WORDS]
        # Copying writes to what is between them, too.
        ranges = _pages.joined(
            [(start - address, stop - address) for start, stop in zip(starts, stops, strict=True)]
        )
        copies, high = [], False
        for start, stop in ranges:
            low = stop <= self._low_size
            source = template.low if low else self._image._base
            copies.append((base + start, source + start, stop - start))
            high |= not low
        if high:
            copies += [(base + at, content, len(content)) for at, content in template.patches]
        above = [(max(at, STACK_BYTES), stop) for at, stop in ranges if stop > STACK_BYTES]
        return Touched(words, copies, above)
