"""The PEP 517 build backend: setuptools', after building the core.

`pip install .` and `pip install -e .` come here. The core is compiled from source by the zig that
pip installed as a build requirement; nothing else is needed on the machine.
"""

from __future__ import annotations

import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import build as core_build
from setuptools import build_meta
from setuptools.build_meta import *  # noqa: F403 - the hooks that are not changed below.


def build_wheel(wheel_directory, config_settings=None, metadata_directory=None):
    """Build the core if it is out of date, then a wheel with it inside."""
    core_build.build()
    return build_meta.build_wheel(wheel_directory, config_settings, metadata_directory)


def build_editable(wheel_directory, config_settings=None, metadata_directory=None):
    """Build the core into the source tree, which is what an editable install runs from."""
    core_build.build()
    return build_meta.build_editable(wheel_directory, config_settings, metadata_directory)
