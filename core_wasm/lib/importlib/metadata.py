"""Metadata of installed packages: no package is ever installed here."""

__all__ = [
    "Distribution", "DistributionFinder", "EntryPoints", "PackageNotFoundError", "distribution", "distributions",
    "entry_points", "files", "metadata", "packages_distributions", "requires", "version",
]  # fmt: skip


class PackageNotFoundError(ModuleNotFoundError):
    """The package was not found."""

    def __str__(self):
        return f"No package metadata was found for {self.name}"

    @property
    def name(self):
        """The name that was asked for."""
        (name,) = self.args
        return name


class EntryPoints(tuple):
    """An immutable collection of selectable EntryPoint objects."""

    __slots__ = ()

    def __repr__(self):
        return f"EntryPoints({tuple(self)!r})"

    def select(self, **params):
        """Select entry points from self that match the given parameters."""
        return EntryPoints()

    @property
    def names(self):
        """Return the set of all names of all entry points."""
        return set()

    @property
    def groups(self):
        """Return the set of all groups of all entry points."""
        return set()


class Distribution:
    """A Python package."""

    @classmethod
    def from_name(cls, name):
        """Return the Distribution for the given package name."""
        if not name:
            raise ValueError("A distribution name is required.")
        raise PackageNotFoundError(name)

    @classmethod
    def discover(cls, **kwargs):
        """Return an iterator of Distribution objects for all packages."""
        return iter(())


class DistributionFinder:
    """A finder that could discover installed distributions."""


def distribution(distribution_name):
    """Get the Distribution instance for the named package."""
    return Distribution.from_name(distribution_name)


def distributions(**kwargs):
    """Get all Distribution instances in the current environment."""
    return Distribution.discover(**kwargs)


def metadata(distribution_name):
    """Get the metadata for the named package."""
    return distribution(distribution_name)


def version(distribution_name):
    """Get the version string for the named package."""
    return distribution(distribution_name)


def files(distribution_name):
    """Return a list of files for the named package."""
    return distribution(distribution_name)


def requires(distribution_name):
    """Return a list of requirements for the named package."""
    return distribution(distribution_name)


def entry_points(**params):
    """Return EntryPoint objects for all installed packages."""
    return EntryPoints()


def packages_distributions():
    """Return a mapping of top-level packages to their distributions."""
    return {}
