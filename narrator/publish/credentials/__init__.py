"""Content Credentials (C2PA): a signed statement inside the file, that the voice is a machine's and who says so.

    certificates.py   a key with its certificates: made here, or the newsroom's own
    store.py          where they are kept
    claim.py          what is stated about a narration
    context.py        which formats can hold it, and c2pa's settings
    signing.py        puts the statement into a finished file, last
    reading.py        reads it back, and judges it

Everything here needs the extra ``narrator[credentials]``; narrations are made without it, unsigned.
"""
