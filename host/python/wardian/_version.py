"""The version of the package. Alone in its file: building reads it without importing the rest."""

VERSION = "0.1.0"
