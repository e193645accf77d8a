"""Tables of rows: the model, the view, and what a column is."""

from counsellor_app.ui.common.rows_column import MISSING, Cell, Column
from counsellor_app.ui.common.rows_model import RowsModel
from counsellor_app.ui.common.rows_table import RowsTable

__all__ = ["MISSING", "Cell", "Column", "RowsModel", "RowsTable"]
