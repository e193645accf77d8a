"""Years and classes by name, made when a list first names them."""

from __future__ import annotations

from sqlalchemy import select

from counsellor_app.domain.school_year import SchoolYear, class_key, class_sort_key, grade_of
from counsellor_app.services.batch_writer import BatchWriter
from counsellor_app.storage.records import ClassRecord, YearRecord


class ClassRegistry:
    """The years and classes of the school, seen from inside a batch."""

    def __init__(self, batch: BatchWriter) -> None:
        self._batch = batch
        self._years = dict(batch.db.execute(select(YearRecord.starts, YearRecord.id)).all())
        columns = (ClassRecord.year_id, ClassRecord.name_key, ClassRecord.id)
        self._classes = {(y, key): i for y, key, i in batch.db.execute(select(*columns))}

    def year_id(self, year: SchoolYear) -> int:
        """The year's id; the year is made if the school has none yet."""
        if year.starts not in self._years:
            self._years[year.starts] = self._batch.insert(YearRecord, {"starts": year.starts})
        return self._years[year.starts]

    def class_id(self, year_id: int, name: str) -> int:
        """The class's id; the class is made if the year has none of that name."""
        key = (year_id, class_key(name))
        if key not in self._classes:
            self._classes[key] = self._batch.insert(
                ClassRecord,
                {
                    "year_id": year_id,
                    "name": " ".join(name.split()),
                    "name_key": key[1],
                    "sort_key": class_sort_key(name),
                    "grade": grade_of(name),
                },
            )
        return self._classes[key]
