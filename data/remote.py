"""Fetch what a feed names on the web, when the shop asks for it: from public addresses only, bounded in size and time.

A name is resolved once, all its addresses must be public, and the connection goes to one of those: what the name means a second
later does not matter. Every redirect is looked at in the same way.
"""

import hashlib
import http.client
import ipaddress
import re
import socket
import ssl
import time
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import replace
from pathlib import Path
from urllib.parse import urljoin, urlsplit

from data.catalog import Catalog
from data.items import CatalogError

FEED_BYTES, FEED_SECONDS = 512 * 2**20, 600.0
PICTURE_BYTES, PICTURE_SECONDS = 20 * 2**20, 30.0
REDIRECTS = 5
AT_ONCE = 16  # pictures on their way
PICTURES = 8  # of one item
SILENCE = 10.0  # seconds without a byte after which a server is given up
AGAIN = frozenset({408, 425, 429, 500, 502, 503, 504})  # answers that may be better the next time
_MAGIC = ((b"\xff\xd8\xff", "jpg"), (b"\x89PNG\r\n\x1a\n", "png"), (b"RIFF", "webp"), (b"GIF8", "gif"))
_NAT64 = ipaddress.ip_network("64:ff9b::/96")

Progress = Callable[[str, int, int], None]


class RemoteError(CatalogError):
    """Something could not be fetched; the message says what and why. again: whether it may come the next time."""

    def __init__(self, message: str, again: bool = False) -> None:
        super().__init__(message)
        self.again = again


def is_public(address: str) -> bool:
    """Whether an address is one of the public internet, and hides no other one."""
    ip = ipaddress.ip_address(address)
    if isinstance(ip, ipaddress.IPv6Address):
        hidden = ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else None)
        if ip in _NAT64:
            hidden = ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
        if hidden is not None:
            return is_public(str(hidden))
        if ip.is_site_local:
            return False
    return ip.is_global and not ip.is_multicast and not ip.is_reserved


def fetch(url: str, most: int, seconds: float) -> bytes:
    """The content behind a public http(s) address. Raises RemoteError with the reason if there is none to be had.

    most: bytes. seconds: for all of it, redirects included.
    """
    until = time.monotonic() + seconds
    for _ in range(REDIRECTS + 1):
        status, place, body = get(url, most, until)
        if not place:
            break
        url = urljoin(url, place)
    else:
        raise RemoteError(f"{url} leads from one address to the next without end")
    if status != http.HTTPStatus.OK:
        raise RemoteError(f"{url} answers {status}", again=status in AGAIN)
    return body


def get(url: str, most: int, until: float) -> tuple[int, str, bytes]:
    """One request: the status, where it sends us on or "", and the content."""
    host, port, secure, path = parts(url)
    connection = Pinned(host, port, address_of(url, host, port), secure)
    try:
        connection.request("GET", path, headers={"user-agent": "Shoptalk", "accept-encoding": "identity"})
        answer = connection.getresponse()
        if answer.status in (301, 302, 303, 307, 308):
            return answer.status, answer.getheader("location") or "/", b""
        if int(answer.getheader("content-length") or 0) > most:
            raise RemoteError(f"{url} has more than {most // 2**20} MB")
        body = bytearray()
        while piece := answer.read1(2**16):
            body += piece
            if len(body) > most:
                raise RemoteError(f"{url} has more than {most // 2**20} MB")
            if time.monotonic() > until:
                raise RemoteError(f"{url} takes too long", again=True)
        if answer.length:  # the server promised more
            raise RemoteError(f"{url} broke off", again=True)
        return answer.status, "", bytes(body)
    except (OSError, http.client.HTTPException, ValueError) as error:
        if isinstance(error, RemoteError):
            raise
        raise RemoteError(f"{url} cannot be reached ({error or type(error).__name__})", again=True) from error
    finally:
        connection.close()


def parts(url: str) -> tuple[str, int, bool, str]:
    """Host, port, whether it is https, and the path with its query. Raises RemoteError for any other address."""
    try:
        split = urlsplit(url)
        port = split.port
    except ValueError as error:
        raise RemoteError(f"{url!r} is no web address") from error
    if split.scheme not in ("http", "https") or not split.hostname:
        raise RemoteError(f"{url!r} is no address that starts with http:// or https://")
    if split.username is not None or split.password is not None or "%" in split.hostname:
        raise RemoteError(f"{url!r} has a name, a password or a zone in its address; give a plain one")
    path = re.sub(
        r"[^\x21-\x7e]", lambda char: "".join(f"%{byte:02X}" for byte in char.group().encode()), split.path or "/"
    )
    secure = split.scheme == "https"
    return split.hostname, port or (443 if secure else 80), secure, f"{path}?{split.query}" if split.query else path


def address_of(url: str, host: str, port: int) -> str:
    """The address to connect to. Raises RemoteError unless all addresses of the host are public."""
    try:
        found = [str(info[4][0]) for info in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]
    except (OSError, UnicodeError) as error:
        raise RemoteError(f"{url}: there is no host {host!r}", again=True) from error
    if not found or not all("%" not in address and is_public(address) for address in found):
        raise RemoteError(f"{url} does not lie on the public internet; give the file itself")
    return found[0]


class Pinned(http.client.HTTPConnection):
    """A connection to one address, whatever the host's name means by then; certificates are checked against the name."""

    def __init__(self, host: str, port: int, address: str, secure: bool) -> None:
        super().__init__(host, port, timeout=SILENCE)
        self._address, self._secure = address, secure

    def connect(self) -> None:
        self.sock = socket.create_connection((self._address, self.port), self.timeout)
        if self._secure:
            self.sock = ssl.create_default_context().wrap_socket(self.sock, server_hostname=self.host)


# -- feeds and pictures ------------------------------------------------------------------------------------------------


def is_url(text: str) -> bool:
    return re.match(r"https?://", text, re.I) is not None


def fetch_feed(url: str, folder: Path) -> Path:
    """Fetch a feed into a folder of its own in `folder`; returns where it lies."""
    name = re.sub(r"[^\w.-]", "_", urlsplit(url).path.rpartition("/")[2])[-80:].lstrip(".") or "feed"
    place = folder / hashlib.sha256(url.encode()).hexdigest()[:12] / name
    blob = again(lambda: fetch(url, FEED_BYTES, FEED_SECONDS))
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(blob)
    return place


def with_pictures(catalog: Catalog, folder: Path, base: str, progress: Progress) -> Catalog:
    """The catalogue with the pictures that it names on the web, fetched into a folder; what is there is not fetched again.

    base: the address of the feed, for names without a host; "" for none. What cannot be had stays in `lost`.
    """
    wanted: dict[str, list[str]] = {}
    for key, name in catalog.lost:
        url = urljoin(base, name)
        if is_url(url) and len(wanted.setdefault(key, [])) < PICTURES:
            wanted[key].append(url)
    files = fetch_pictures({url for urls in wanted.values() for url in urls}, folder, progress)
    items = tuple(
        replace(item, images=(*item.images, *(files[url] for url in wanted.get(item.id, ()) if url in files)))
        for item in catalog.items
    )
    lost = tuple((key, name) for key, name in catalog.lost if urljoin(base, name) not in files)
    return replace(catalog, items=items, lost=lost)


def fetch_pictures(urls: Iterable[str], folder: Path, progress: Progress) -> Mapping[str, str]:
    """Fetch pictures side by side: url → path, of those that came and are pictures."""
    folder.mkdir(parents=True, exist_ok=True)
    stems = {url: hashlib.sha256(url.encode()).hexdigest() for url in urls}
    here = {path.stem: str(path) for path in folder.iterdir() if path.suffix != ".partial"}
    found = {url: here[stem] for url, stem in stems.items() if stem in here}
    missing = [url for url in stems if url not in found]
    with ThreadPoolExecutor(AT_ONCE, thread_name_prefix="picture") as pool:
        under_way = {pool.submit(fetch_picture, url, folder / stems[url]): url for url in missing}
        for done, task in enumerate(as_completed(under_way), 1):
            progress("fetching pictures", done, len(missing))
            if path := task.result():
                found[under_way[task]] = path
    return found


def fetch_picture(url: str, place: Path) -> str:
    """Fetch one picture to a place without a suffix; returns its path, or "" if it cannot be had or is none."""
    try:
        blob = again(lambda: fetch(url, PICTURE_BYTES, PICTURE_SECONDS))
    except RemoteError:
        return ""
    kind = next((kind for magic, kind in _MAGIC if blob.startswith(magic)), "")
    if not kind or (kind == "webp" and blob[8:12] != b"WEBP"):
        return ""
    partial = place.with_suffix(".partial")
    partial.write_bytes(blob)
    return str(partial.rename(place.with_suffix(f".{kind}")))


def again(work: Callable[[], bytes]) -> bytes:
    """Try up to three times what may come the next time, waiting longer each time."""
    for wait in (0.5, 2.0):
        try:
            return work()
        except RemoteError as error:
            if not error.again:
                raise
            time.sleep(wait)
    return work()
