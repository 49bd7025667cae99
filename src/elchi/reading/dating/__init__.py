"""When a report was written: bounds from its stamps, the dates it tells, anniversaries and terms of office."""

from elchi.reading.dating.basis import Known
from elchi.reading.dating.report import date_report

__all__ = ["Known", "date_report"]
