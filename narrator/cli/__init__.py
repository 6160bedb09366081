"""The ``narrator`` command: one file a subcommand, and no narration logic."""

from narrator.cli.main import main

__all__ = ["main"]
