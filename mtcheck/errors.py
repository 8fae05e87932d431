"""Errors a user can cause. Each knows the one line to print and the exit code."""


class MtcheckError(Exception):
    """Base of all errors that mtcheck raises on purpose; `str(error)` is one line for the user."""

    exit_code = 2


class InputError(MtcheckError):
    """A file, stream or record that cannot be read."""


class SettingsError(MtcheckError):
    """A configuration file, option or house list that makes no sense."""
