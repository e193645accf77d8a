"""One window a user: a second start brings the first one forward and ends."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCryptographicHash, QLockFile, QObject, Signal

_WAIT = 1000


class SingleStart(QObject):
    """The first start holds a lock beside the settings and listens; a later one calls it."""

    called = Signal()

    def __init__(self, settings: Path) -> None:
        super().__init__()
        sha256 = QCryptographicHash.Algorithm.Sha256
        digest = bytes(QCryptographicHash.hash(str(settings).encode(), sha256).data()).hex()
        self._name = f"so-huong-nghiep-{digest[:16]}"
        settings.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        self._lock = QLockFile(str(settings.with_name("window.lock")))
        # How old the lock is says nothing: a window stays open all day. A dead holder is seen.
        self._lock.setStaleLockTime(0)

    def is_first(self) -> bool:
        """Whether no other window is there; a folder nobody may write to keeps nobody out."""
        return self._lock.tryLock(0) or self._lock.error() != QLockFile.LockError.LockFailedError

    def listen(self) -> None:
        """Hear later starts; after the window is shown, for it loads the network part of Qt."""
        from PySide6.QtNetwork import QLocalServer

        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)
        # What a crashed program left behind would keep the name taken.
        QLocalServer.removeServer(self._name)
        self._server.listen(self._name)

    def call_first(self) -> bool:
        """Ask the first window to come forward; whether it heard."""
        from PySide6.QtNetwork import QLocalSocket

        socket = QLocalSocket()
        socket.connectToServer(self._name)
        return socket.waitForConnected(_WAIT)

    def end(self) -> None:
        """Let go: the window has closed."""
        self._lock.unlock()

    def _answer(self) -> None:
        caller = self._server.nextPendingConnection()
        if caller is not None:
            caller.disconnected.connect(caller.deleteLater)
            caller.disconnectFromServer()
        self.called.emit()
