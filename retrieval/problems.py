"""What can be wrong with a store, for a person to mend; the message says how. Imports nothing, so that commands start at once."""


class StoreError(Exception):
    """A store that cannot be used as it is."""


class StoreMismatchError(StoreError):
    """The rows of a store were made by other encoders, or by another version."""


class StoreBusyError(StoreError):
    """Another import is filling the store."""
