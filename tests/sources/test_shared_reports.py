"""Five real reports, which lie outside of this repository: their parts by offsets only."""

from __future__ import annotations

from pathlib import Path

import pytest

from elchi.model import Report
from elchi.sources import load

FOLDER = Path(__file__).resolve().parents[3] / "shared" / "reports"
EXPECTED = {
    "000_2beb1c25be1478bb.txt": ((0, 86), [(2071, 2100, "site_chrome")], None),
    "001_25b28762513d2d10.txt": (
        (0, 53),
        [(54, 67, "site_chrome"), (68, 85, "site_chrome"), (1907, 2024, "link")],
        "nur.kz",
    ),
    "002_5045aca5878c5269.txt": (None, [], None),
    "003_6d391b2a4fa8cb66.txt": (None, [(2015, 2029, "credit")], None),
    "004_0039365c53be6bf8.txt": (
        (11, 90),
        [(0, 10, "site_chrome"), (91, 110, "site_chrome"), (111, 190, "repeated_title")],
        None,
    ),
}


@pytest.mark.skipif(not FOLDER.is_dir(), reason="the shared reports are not beside the repository (../shared/reports)")
def test_parts_of_the_shared_reports() -> None:
    reports = [result for result in load([FOLDER]) if isinstance(result, Report)]
    found = {}
    for report in reports:
        title = (report.title.start, report.title.end) if report.title else None
        marks = [(mark.start, mark.end, mark.kind) for mark in report.boilerplate]
        found[Path(report.path or "").name] = (title, marks, report.publisher)
        assert report.language == "ru"
        assert report.warnings == ()
        assert len(report.body) == 1
    assert found == EXPECTED
