"""Help that fills the terminal, whatever its width."""

from typing import Any


def flowing(command: Any) -> Any:
    """The command, the lines of each paragraph of its help joined, and so for its subcommands.

    Typer joins those of the first paragraph alone, so that at 80 columns the others would be ragged. It would also take
    what stands in square brackets for a style and drop it.
    """
    if command.help:
        paragraphs = (each if each.startswith(" ") else " ".join(each.split()) for each in command.help.split("\n\n"))
        command.help = "\n\n".join(paragraphs).replace("[", "\\[")
    for each in getattr(command, "commands", {}).values():
        flowing(each)
    return command
