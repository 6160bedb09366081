"""``narrator credentials``: the key that narrations are signed with."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from narrator.cli.places import show, show_json
from narrator.errors import UsageError

SCHEMA = "narrator/credentials/1"
"""Of what --json prints."""
NOBODY = "Local newsroom"
"""Whom readers see as the signer where no name is given: it must not tell the machine's or a person's name unasked."""

HELP = """\
Set up Content Credentials (C2PA): narrations are then signed, so that everybody can check who made them, that the voice
is AI-generated, and that nothing was changed.

Needs the extra narrator[credentials]. Once set up, every narration is signed, unless with --no-sign.

Examples:

    narrator credentials init --name "The Daily Harbour"
    narrator credentials show
"""

credentials = typer.Typer(name="credentials", no_args_is_help=True, help=HELP)


@credentials.command()
def init(
    name: Annotated[
        str | None,
        typer.Option("--name", metavar="NAME", help="Whom readers see as the signer, with a key made here."),
    ] = None,
    key: Annotated[
        Path | None, typer.Option("--key", metavar="KEY.pem", help="The newsroom's own private key. Needs --chain.")
    ] = None,
    chain: Annotated[
        Path | None,
        typer.Option("--chain", metavar="CHAIN.pem", help="Its certificate, then those that vouch for it, in order."),
    ] = None,
    timestamp: Annotated[
        str | None,
        typer.Option("--timestamp", metavar="URL", help="Have a time-stamp authority confirm when: uses the network."),
    ] = None,
    replace: Annotated[
        bool, typer.Option("--replace", help="Replace the key that is there. What it signed stays trusted here.")
    ] = False,
) -> None:
    """Make a key and certificates, or take the newsroom's own; narrations are signed from then on.

    The key is kept where only its owner can read it, and is tried out first.

    Examples:

        narrator credentials init --name "The Daily Harbour"
        narrator credentials init --key newsroom.key --chain newsroom.pem
    """
    from narrator.folders import credentials_folder
    from narrator.publish.credentials.certificates import make_identity, read_identity
    from narrator.publish.credentials.signing import try_out
    from narrator.publish.credentials.store import Credentials, is_set_up, require_extra, save

    if (key is None) != (chain is None):
        raise UsageError("--key and --chain belong together: give both, or neither for a key made here.")
    if key and name:
        raise UsageError("--name is for a key made here: the newsroom's own certificate has a name.")
    if timestamp is not None and not timestamp.startswith(("http://", "https://")):
        raise UsageError(f'--timestamp: "{timestamp}" is not an address that begins with http:// or https://.')
    require_extra()
    if is_set_up() and not replace:
        raise UsageError(f"a key is in {credentials_folder()} already: see narrator credentials show, or --replace it.")
    identity = read_identity(key, chain) if key and chain else make_identity(name or NOBODY)
    chosen = Credentials(identity, timestamp)
    try_out(chosen)
    save(chosen)
    show("\n".join(_about()))
    show(
        "Narrations are signed from now on. Keep a copy of signing.pem in a safe place, and give anchors.pem to those "
        "who verify."
    )


@credentials.command(name="show")
def show_credentials(
    as_json: Annotated[bool, typer.Option("--json", help=f"As JSON ({SCHEMA}), for another program.")] = False,
) -> None:
    """Show who signs, until when, and where the key is; never the key.

    Example:

        narrator credentials show
    """
    if as_json:
        show_json({"schema": SCHEMA} | _found())
    else:
        show("\n".join(_about()))


def _about() -> list[str]:
    found = _found()
    return [
        f"{found['signer']}, {found['algorithm']}, until {found['until']}{' (EXPIRED)' if found['expired'] else ''}",
        f"time-stamps: {found['timestamp'] or 'none'}",
        f"{found['folder']}",
    ]


def _found() -> dict[str, str | bool | None]:
    """What is kept, without the key.

    Raises:
        UsageError: nothing is, or the extra is not installed.
    """
    from narrator.folders import credentials_folder
    from narrator.publish.credentials.certificates import name_of, read_certificates
    from narrator.publish.credentials.store import SIGNING, load, require_extra

    require_extra()
    folder = credentials_folder()
    if (kept := load()) is None:
        raise UsageError(f"there are no credentials in {folder}: make them with narrator credentials init.")
    first = read_certificates(kept.identity.chain, str(folder / SIGNING))[0]
    return {
        "folder": str(folder),
        "signer": name_of(first),
        "algorithm": kept.identity.algorithm,
        "until": f"{first.not_valid_after_utc:%Y-%m-%d}",
        "expired": first.not_valid_after_utc < datetime.now(UTC),
        "timestamp": kept.timestamp,
    }
