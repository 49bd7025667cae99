"""The JSON Schema of a reading, made from the model; `schema/reading.schema.json` publishes it."""

from __future__ import annotations

import json
from typing import Any

import msgspec

from elchi.model.reading import Reading

SCHEMA_ID = "urn:elchi:schema:reading"
_DRAFT = "https://json-schema.org/draft/2020-12/schema"


def reading_schema() -> dict[str, Any]:
    """The schema (draft 2020-12) of one line that `elchi read --jsonl` prints."""
    (top,), components = msgspec.json.schema_components([Reading], ref_template="#/$defs/{name}")
    return {
        "$schema": _DRAFT,
        "$id": SCHEMA_ID,
        "title": "A reading of elchi",
        "description": "One report, its text, and the facts with their evidence. Spans are half-open offsets in "
        "Unicode code points into `text`.",
        **top,
        "$defs": components,
    }


def schema_text() -> str:
    """The schema as the file has it."""
    return json.dumps(reading_schema(), ensure_ascii=False, indent=2, sort_keys=False) + "\n"
