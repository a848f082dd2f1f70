"""HTTP answers that end: somebody else's server may send one for ever, or one that fills the memory."""

import time
from collections.abc import Iterator

import httpx2

LONGEST = 256 * 1024  # bytes of an answer, with all that a provider wraps around it


def client(seconds: float) -> httpx2.Client:
    """A client that follows nobody elsewhere, and whose every answer ends."""
    return httpx2.Client(transport=Bounded(seconds), follow_redirects=False, timeout=seconds)


class Bounded(httpx2.BaseTransport):
    """HTTP whose answers end: after so many bytes, or so many seconds, the connection is closed."""

    def __init__(self, seconds: float, longest: int = LONGEST, inner: httpx2.BaseTransport | None = None) -> None:
        self._seconds, self._longest, self._inner = seconds, longest, inner or httpx2.HTTPTransport()

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        began = time.monotonic()
        answer = self._inner.handle_request(request)
        assert isinstance(answer.stream, httpx2.SyncByteStream)
        answer.stream = BoundedStream(answer.stream, began + self._seconds, self._longest)
        return answer

    def close(self) -> None:
        self._inner.close()


class BoundedStream(httpx2.SyncByteStream):
    """What comes of an answer, up to a time and a length. Raises httpx2.ReadError at the end of either."""

    def __init__(self, stream: httpx2.SyncByteStream, until: float, longest: int) -> None:
        self._stream, self._until, self._longest = stream, until, longest

    def __iter__(self) -> Iterator[bytes]:
        length = 0
        for part in self._stream:
            length += len(part)
            if length > self._longest or time.monotonic() > self._until:
                raise httpx2.ReadError(f"the answer did not end within {self._longest} bytes and its time")
            yield part

    def close(self) -> None:
        self._stream.close()
