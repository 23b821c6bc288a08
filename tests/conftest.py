"""What every test shares: no network, and a posting made by hand."""

import os
import socket
from tempfile import TemporaryDirectory
from typing import Any, NoReturn

import pytest

import tests.fuzzing  # noqa: F401  (the profile of the property tests)
from jobscan.model import JobPosting, SourceInfo
from tests.postings import make_posting


@pytest.fixture(autouse=True)
def no_network(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing in jobscan talks to a network; a test that tried would fail here. Sockets inside the machine may be.

    A test marked `loopback` may reach this machine by its address too, as a cluster on it must.
    """
    real, resolve = socket.socket.connect, socket.getaddrinfo
    loopback = request.node.get_closest_marker("loopback") is not None

    def connect(self: socket.socket, address: Any) -> Any:
        inside = self.family == getattr(socket, "AF_UNIX", None) or (loopback and address[0] in ("127.0.0.1", "::1"))
        return real(self, address) if inside else refuse()

    def getaddrinfo(host: Any, *args: Any, **kwargs: Any) -> Any:
        return resolve(host, *args, **kwargs) if loopback and host == "127.0.0.1" else refuse()

    def refuse(*args: Any, **kwargs: Any) -> NoReturn:
        raise AssertionError("the suite runs without a network")

    monkeypatch.setattr(socket.socket, "connect", connect)
    monkeypatch.setattr(socket, "create_connection", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)


def pytest_configure(config: pytest.Config) -> None:
    """Let the commands that tests start find compiled modules, even where none may be left in the tree.

    Otherwise each of them, and there are hundreds, would compile jobscan for itself.
    """
    if os.environ.pop("PYTHONDONTWRITEBYTECODE", None):
        compiled = TemporaryDirectory(prefix="jobscan-tests-", ignore_cleanup_errors=True)
        os.environ["PYTHONPYCACHEPREFIX"] = compiled.name
        config.add_cleanup(compiled.cleanup)


@pytest.fixture
def posting() -> JobPosting:
    return make_posting()


@pytest.fixture
def empty_posting() -> JobPosting:
    """A posting that says nothing."""
    return JobPosting(source=SourceInfo(uri="empty.txt", id=None, index=0, format="text", is_listing=False))


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-samples", action="store_true", help="write samples/*.expected anew")
