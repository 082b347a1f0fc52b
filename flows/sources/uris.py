"""Canonical addresses: one spelling for an address, whoever shared it."""

from __future__ import annotations

from urllib.parse import urlsplit, urlunsplit

_TRACKING = frozenset(
    [
        "fbclid",
        "gclid",
        "dclid",
        "gbraid",
        "wbraid",
        "msclkid",
        "yclid",
        "twclid",
        "igshid",
        "mc_cid",
        "mc_eid",
        "_ga",
        "_gl",
        "cmpid",
        "ncid",
        "ocid",
        "smid",
    ]
)
_TRACKING_PREFIXES = ("utm_", "pk_", "mtm_", "hsa_")
_DEFAULT_PORTS = {"http": ":80", "https": ":443"}


def canonical_uri(uri: str) -> str:
    """Return the address in lower-case scheme and host, without fragment, tracking parameters and trailing slash.

    What is no address (a tag, a file name) comes back stripped of white space.
    """
    stripped = uri.strip()
    try:
        parts = urlsplit(stripped)
    except ValueError:
        return stripped
    scheme = parts.scheme.lower()
    user, at, host = parts.netloc.rpartition("@")
    host = host.lower()
    if port := _DEFAULT_PORTS.get(scheme):
        host = host.removesuffix(port)
    query = "&".join(field for field in parts.query.split("&") if field and not _is_tracking(field))
    return urlunsplit((scheme, user + at + host, parts.path.rstrip("/"), query, ""))


def _is_tracking(field: str) -> bool:
    name = field.partition("=")[0].lower()
    return name in _TRACKING or name.startswith(_TRACKING_PREFIXES)
