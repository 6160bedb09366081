"""Keys and certificates: made, taken, kept, and never shown."""

import stat
import sys
from datetime import UTC, datetime, timedelta

import pytest

pytest.importorskip("c2pa", reason="the extra narrator[credentials] is not installed")

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    PrivateFormat,
)
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from narrator.errors import OutputError, UsageError
from narrator.publish.credentials.certificates import make_identity, read_identity
from narrator.publish.credentials.signing import try_out
from narrator.publish.credentials.store import Credentials, load, save, trusted

NOW = datetime.now(UTC)


def certificate(name, key, issuer_name, issuer_key, *, authority=False, purpose=True, until=NOW + timedelta(days=9)):
    def called(name):
        both = (NameOID.ORGANIZATION_NAME, NameOID.COMMON_NAME)
        return x509.Name([x509.NameAttribute(oid, name) for oid in both])

    builder = (
        x509.CertificateBuilder(called(issuer_name), called(name), key.public_key(), x509.random_serial_number())
        .not_valid_before(NOW - timedelta(days=9))
        .not_valid_after(until)
        .add_extension(x509.BasicConstraints(authority, None), critical=True)
        .add_extension(
            x509.KeyUsage(not authority, False, False, False, False, authority, authority, False, False), critical=True
        )
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(issuer_key.public_key()), critical=False)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
    )
    if purpose and not authority:
        builder = builder.add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.EMAIL_PROTECTION]), critical=False)
    return builder.sign(issuer_key, hashes.SHA256()).public_bytes(Encoding.PEM)


@pytest.fixture
def newsroom(tmp_path):
    """Writes a newsroom's key and chain: leaf, intermediate, and the root where it is wanted."""

    def write(key=None, *, root=True, form=PrivateFormat.PKCS8, lock=None, **leaf):
        key = key or ec.generate_private_key(ec.SECP256R1())
        top, middle = ec.generate_private_key(ec.SECP256R1()), ec.generate_private_key(ec.SECP256R1())
        chain = [
            certificate("Harbour News", key, "Middle", middle, **leaf),
            certificate("Middle", middle, "Top", top, authority=True),
            *([certificate("Top", top, "Top", top, authority=True)] if root else []),
        ]
        (tmp_path / "key.pem").write_bytes(key.private_bytes(Encoding.PEM, form, lock or NoEncryption()))
        (tmp_path / "chain.pem").write_bytes(b"".join(chain))
        return tmp_path / "key.pem", tmp_path / "chain.pem"

    return write


def test_a_key_made_here_signs_and_is_trusted():
    try_out(Credentials(make_identity("The Daily Harbour")))


@pytest.mark.parametrize("name", ["", "x" * 65])
def test_a_name_that_no_certificate_can_have_is_refused(name):
    with pytest.raises(UsageError, match="1 to 64"):
        make_identity(name)


@pytest.mark.parametrize("root", [True, False])
@pytest.mark.parametrize(
    ("key", "form"),
    [
        (ec.generate_private_key(ec.SECP256R1()), PrivateFormat.TraditionalOpenSSL),
        (ec.generate_private_key(ec.SECP384R1()), PrivateFormat.PKCS8),
        (rsa.generate_private_key(65537, 2048), PrivateFormat.TraditionalOpenSSL),
    ],
    ids=["P-256", "P-384", "RSA"],
)
def test_the_newsrooms_own_key_is_taken_in_any_usual_form(newsroom, key, form, root):
    try_out(Credentials(read_identity(*newsroom(key, form=form, root=root))))


def test_what_cannot_sign_is_told_before_anything_is_narrated(newsroom, tmp_path):
    for options, says in (
        ({"lock": BestAvailableEncryption(b"secret")}, "pass phrase"),
        ({"until": NOW - timedelta(days=1)}, "expired"),
        ({"key": ec.generate_private_key(ec.SECP256K1())}, "P-256"),
    ):
        with pytest.raises(UsageError, match=says):
            read_identity(*newsroom(**options))
    with pytest.raises(UsageError, match="does not take the certificates"):
        try_out(Credentials(read_identity(*newsroom(purpose=False))))
    key, chain = newsroom()
    parts = x509.load_pem_x509_certificates(chain.read_bytes())
    chain.write_bytes(b"".join(part.public_bytes(Encoding.PEM) for part in (parts[0], parts[2])))
    with pytest.raises(UsageError, match="is not signed by"):
        read_identity(key, chain)
    chain.write_bytes(parts[0].public_bytes(Encoding.PEM))
    with pytest.raises(UsageError, match="one certificate"):
        read_identity(key, chain)
    chain.write_bytes(make_identity("Another").chain)
    with pytest.raises(UsageError, match="not the key of"):
        read_identity(key, chain)
    for file in (key, tmp_path / "none.pem"):
        with pytest.raises(UsageError, match=file.name):
            read_identity(key, file)
    with pytest.raises(UsageError, match="not a private key"):
        read_identity(chain, chain)


def test_what_is_kept_is_found_again_and_only_its_owner_can_read_it(tmp_path):
    folder = tmp_path / "new" / "folder"
    assert load(folder) is None
    kept = Credentials(make_identity("The Daily Harbour"), "http://stamps.example.org")
    assert save(kept, folder) == folder
    assert load(folder) == kept
    if sys.platform != "win32":
        for path in (folder, *folder.iterdir()):
            assert not stat.S_IMODE(path.stat().st_mode) & 0o077


def test_an_earlier_anchor_stays_trusted(tmp_path):
    first, second = (Credentials(make_identity(name)) for name in ("First", "Second"))
    save(first, tmp_path)
    save(second, tmp_path)
    save(second, tmp_path)
    assert trusted(tmp_path) == second.identity.anchor + first.identity.anchor


def test_a_key_is_never_shown():
    kept = Credentials(make_identity("The Daily Harbour"))
    assert "PRIVATE" not in repr(kept)
    assert not any(line in repr(kept) for line in kept.identity.key.decode().split("\n")[1:-1])


def test_a_folder_that_cannot_be_written_is_one_line_and_the_earlier_key_stays(tmp_path, monkeypatch):
    (tmp_path / "file").touch()
    with pytest.raises(OutputError, match="NARRATOR_CREDENTIALS"):
        save(Credentials(make_identity("First")), tmp_path / "file" / "folder")
    folder = tmp_path / "folder"
    kept = Credentials(make_identity("First"))
    save(kept, folder)

    def full(_descriptor):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OutputError, match=r"No space left.*NARRATOR_CREDENTIALS"):
        save(Credentials(make_identity("Second")), folder)
    assert load(folder) == kept
    assert len(list(folder.iterdir())) == 3


def test_a_damaged_key_is_one_line(tmp_path):
    save(Credentials(make_identity("First")), tmp_path)
    (tmp_path / "signing.pem").write_text("nothing of the sort")
    with pytest.raises(UsageError, match=r"damaged.*--replace"):
        load(tmp_path)


def test_a_folder_that_may_not_be_entered_is_one_line(tmp_path, monkeypatch):
    save(Credentials(make_identity("First")), tmp_path)

    def denied(path, **_options):
        raise PermissionError(13, "Permission denied", str(path))

    with monkeypatch.context() as patch:
        patch.setattr("pathlib.Path.stat", denied)
        for attempt in (load, trusted):
            with pytest.raises(UsageError, match=r"Permission denied.*NARRATOR_CREDENTIALS"):
                attempt(tmp_path)
