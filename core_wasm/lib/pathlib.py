"""Object-oriented filesystem paths: values in `_path_pure`, and what they name in `_path_files`."""

from _path_files import Path, PosixPath
from _path_pure import PurePath, PurePosixPath, UnsupportedOperation

__all__ = ["UnsupportedOperation", "PurePath", "PurePosixPath", "Path", "PosixPath"]
