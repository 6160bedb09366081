"""A key and the certificates that say whose it is: made on this machine, or the newsroom's own.

The profile of the certificates is that of the C2PA specification 2.x: version 3, key usage digitalSignature, an
extended key usage such as e-mail protection, an authority key identifier.
"""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from narrator.errors import UsageError

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey, EllipticCurvePublicKey
    from cryptography.hazmat.primitives.asymmetric.types import PrivateKeyTypes
    from cryptography.x509 import Certificate, KeyUsage

LIFETIME = timedelta(days=30 * 365)
"""How long a local certificate lasts: without a time stamp a file reads Invalid once its certificate has expired."""
CLOCK_SKEW = timedelta(days=1)
"""By how much a reader's clock may be behind: a choice."""
ALGORITHMS = {"secp256r1": "es256", "secp384r1": "es384", "secp521r1": "es512"}
"""C2PA's names for signatures, by the curve of the key."""
FEWEST_RSA_BITS = 2048
"""The least that C2PA takes."""


@dataclass(frozen=True, slots=True)
class Identity:
    """Who signs."""

    key: bytes = field(repr=False)
    """the private key, PKCS#8 in PEM; never shown"""
    chain: bytes
    """its certificate and those that vouch for it, but for a root, in PEM; these go into every file"""
    anchor: bytes
    """the certificate that whoever reads has to trust, in PEM"""
    algorithm: str
    """the signature's, as C2PA names it: "es256" """


def make_identity(name: str) -> Identity:
    """A key and a certificate for it, signed by an anchor that is made for this and can sign nothing else.

    The anchor's own key is forgotten at once, so that nobody can ever sign another certificate with it.

    Args:
        name: whom readers see as the signer, at most 64 characters.

    Raises:
        UsageError: it cannot stand in a certificate.
    """
    from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, generate_private_key
    from cryptography.hazmat.primitives.serialization import Encoding

    anchor_key, key = generate_private_key(SECP256R1()), generate_private_key(SECP256R1())
    anchor = _certificate(name, f"Anchor of {name}"[:64], anchor_key.public_key(), anchor_key, None)
    leaf = _certificate(name, name, key.public_key(), anchor_key, anchor)
    return Identity(
        _pkcs8(key), leaf.public_bytes(Encoding.PEM), anchor.public_bytes(Encoding.PEM), ALGORITHMS[key.curve.name]
    )


def read_identity(key_file: Path, chain_file: Path) -> Identity:
    """The newsroom's own key and certificates.

    Args:
        key_file: the private key in PEM, without a pass phrase.
        chain_file: in PEM the key's certificate, then those that vouch for it, each for the one before. The last
            becomes the anchor.

    Raises:
        UsageError: a file cannot be read or used, or the two do not belong together.
    """
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.serialization import Encoding, load_pem_private_key

    try:
        key = load_pem_private_key(_read(key_file), None)
    except TypeError as error:
        raise UsageError(
            f"{key_file} has a pass phrase: write it without, as openssl pkcs8 -topk8 -nocrypt does."
        ) from error
    except ValueError as error:
        raise UsageError(f"{key_file} is not a private key in PEM.") from error
    chain = read_certificates(_read(chain_file), str(chain_file))
    if chain[0].public_key() != key.public_key():
        raise UsageError(f"{key_file} is not the key of the first certificate in {chain_file}.")
    if len(chain) < 2:
        raise UsageError(f"{chain_file} holds one certificate: add those that vouch for it, each after the one before.")
    for one, issuer in pairwise(chain):
        try:
            one.verify_directly_issued_by(issuer)
        except (ValueError, TypeError, InvalidSignature) as error:
            what = f"{one.subject.rfc4514_string()} is not signed by {issuer.subject.rfc4514_string()}"
            raise UsageError(f"{chain_file}: {what}. Put each after the one it vouches for.") from error
    if (ends := chain[0].not_valid_after_utc) < datetime.now(UTC):
        raise UsageError(f"{chain_file}: the certificate expired on {ends:%Y-%m-%d}.")
    pem = [one.public_bytes(Encoding.PEM) for one in chain]
    ends_in_root = chain[-1].subject == chain[-1].issuer
    return Identity(_pkcs8(key), b"".join(pem[:-1] if ends_in_root else pem), pem[-1], algorithm_of(key, str(key_file)))


def read_certificates(pem: bytes, where: str) -> "list[Certificate]":
    """The certificates in ``pem``; messages say that it came from ``where``.

    Raises:
        UsageError: there are none.
    """
    from cryptography.x509 import load_pem_x509_certificates

    try:
        return load_pem_x509_certificates(pem)
    except ValueError as error:
        raise UsageError(f"{where} holds no certificates in PEM.") from error


def read_anchors(path: Path) -> bytes:
    """A file of certificates, checked, as it is.

    Raises:
        UsageError: it cannot be read, or holds none.
    """
    pem = _read(path)
    read_certificates(pem, str(path))
    return pem if pem.endswith(b"\n") else pem + b"\n"


def name_of(certificate: "Certificate") -> str:
    """Whom readers see as the signer."""
    from cryptography.x509.oid import NameOID

    names = certificate.subject.get_attributes_for_oid(NameOID.COMMON_NAME)
    return str(names[0].value) if names else certificate.subject.rfc4514_string()


def algorithm_of(key: "PrivateKeyTypes", where: str) -> str:
    """C2PA's name for the signatures of a key.

    Raises:
        UsageError: it has none.
    """
    from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
    from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey

    if isinstance(key, EllipticCurvePrivateKey) and key.curve.name in ALGORITHMS:
        return ALGORITHMS[key.curve.name]
    if isinstance(key, Ed25519PrivateKey):
        return "ed25519"
    if isinstance(key, RSAPrivateKey) and key.key_size >= FEWEST_RSA_BITS:
        return "ps256"
    raise UsageError(f"{where} cannot sign Content Credentials: take a P-256, P-384, P-521, Ed25519 or RSA key.")


def _certificate(
    organisation: str,
    name: str,
    key: "EllipticCurvePublicKey",
    issuer_key: "EllipticCurvePrivateKey",
    issuer: "Certificate | None",
) -> "Certificate":
    """A certificate for ``key``: of ``issuer``, or an anchor of its own."""
    from cryptography import x509
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.x509.oid import ExtendedKeyUsageOID

    now = datetime.now(UTC)
    is_anchor = issuer is None
    try:
        subject = x509.Name(
            [
                x509.NameAttribute(x509.NameOID.ORGANIZATION_NAME, organisation),
                x509.NameAttribute(x509.NameOID.COMMON_NAME, name),
            ]
        )
    except ValueError as error:
        raise UsageError(f'"{name}" cannot stand in a certificate: choose a name of 1 to 64 characters.') from error
    builder = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer.subject if issuer else subject)
        .public_key(key)
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - CLOCK_SKEW)
        .not_valid_after(now + LIFETIME)
        .add_extension(x509.BasicConstraints(is_anchor, 0 if is_anchor else None), critical=True)
        .add_extension(_usage(is_anchor), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key), critical=False)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(issuer_key.public_key()), critical=False)
    )
    if not is_anchor:
        purposes = x509.ExtendedKeyUsage([ExtendedKeyUsageOID.EMAIL_PROTECTION])
        builder = builder.add_extension(purposes, critical=False)
    return builder.sign(issuer_key, SHA256())


def _usage(is_anchor: bool) -> "KeyUsage":
    """An anchor signs certificates, the others sign content."""
    from cryptography.x509 import KeyUsage

    return KeyUsage(
        digital_signature=not is_anchor,
        key_cert_sign=is_anchor,
        crl_sign=is_anchor,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        encipher_only=False,
        decipher_only=False,
    )


def _pkcs8(key: "PrivateKeyTypes") -> bytes:
    """In the form that c2pa reads."""
    from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

    return key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise UsageError(f"cannot read {path}: {error.strerror or error}. Check the path.") from error
