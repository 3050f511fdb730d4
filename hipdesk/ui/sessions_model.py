"""The list of past sessions as a table, a hundred rows at a time."""

from dataclasses import fields

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from hipdesk.domain.catalogue import Catalogue
from hipdesk.domain.history import SessionSummary
from hipdesk.domain.summaries import SessionLine, session_line

HEADINGS = ("Date", "Exercises", "Time", "Sets done", "Effort", "Pain")
COLUMNS = tuple(field.name for field in fields(SessionLine))
NUMBERS = frozenset({"minutes", "sets", "effort", "pain"})
PAGE = 100  # rows made known to the view at once

AnyIndex = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class SessionsModel(QAbstractTableModel):
    """Newest first; each line is read from its summary when the view asks for it."""

    more_wanted = Signal(object)  # the last SessionSummary known: those before it are asked for

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._summaries: tuple[SessionSummary, ...] = ()
        self._catalogue = Catalogue(())
        self._known = 0
        self._lines: dict[int, SessionLine] = {}
        self._more = False

    def show_sessions(
        self, summaries: tuple[SessionSummary, ...], catalogue: Catalogue, *, more: bool = False
    ) -> None:
        """These alone; `more` says that older ones can be asked for.

        Where nothing has changed the view keeps its place.
        """
        if (summaries, catalogue, more) == (self._summaries, self._catalogue, self._more):
            return
        self.beginResetModel()
        self._more = more
        self._summaries = summaries
        self._catalogue = catalogue
        self._known = min(PAGE, len(summaries))
        self._lines = {}
        self.endResetModel()

    def add_sessions(self, summaries: tuple[SessionSummary, ...], *, more: bool) -> None:
        """Older ones, after those there are."""
        self._summaries += summaries
        self._more = more
        self._make_known()

    def session_id(self, row: int) -> str:
        return self._summaries[row].id

    def rowCount(self, parent: AnyIndex = _ROOT) -> int:
        return 0 if parent.isValid() else self._known

    def columnCount(self, parent: AnyIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(HEADINGS)

    def canFetchMore(self, parent: AnyIndex) -> bool:
        return not parent.isValid() and (self._more or self._known < len(self._summaries))

    def fetchMore(self, parent: AnyIndex) -> None:
        if parent.isValid():
            return
        if self._known < len(self._summaries):
            self._make_known()
        elif self._more:
            self._more = False  # until an answer comes
            self.more_wanted.emit(self._summaries[-1])

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        column = COLUMNS[index.column()]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            text: str = getattr(self._line(index.row()), column)
            return text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{HEADINGS[index.column()]}: {getattr(self._line(index.row()), column)}"
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column)
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if orientation == Qt.Orientation.Vertical:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return HEADINGS[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(COLUMNS[section])
        return None

    def _make_known(self) -> None:
        more = min(PAGE, len(self._summaries) - self._known)
        if more:
            self.beginInsertRows(QModelIndex(), self._known, self._known + more - 1)
            self._known += more
            self.endInsertRows()

    def _line(self, row: int) -> SessionLine:
        if row not in self._lines:
            self._lines[row] = session_line(self._summaries[row], self._catalogue)
        return self._lines[row]


def _alignment(column: str) -> Qt.AlignmentFlag:
    across = Qt.AlignmentFlag.AlignRight if column in NUMBERS else Qt.AlignmentFlag.AlignLeft
    return across | Qt.AlignmentFlag.AlignVCenter
