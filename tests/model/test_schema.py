"""The published schema and the model say the same."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import msgspec
import pytest
from tests.evaluation.as_reading import as_reading

from elchi.evaluation import load_folder
from elchi.model.schema import reading_schema, schema_text

ROOT = Path(__file__).parents[2]


def test_the_published_schema_is_that_of_the_model() -> None:
    published = (ROOT / "schema" / "reading.schema.json").read_text(encoding="utf-8")
    assert published == schema_text(), "run: elchi schema > schema/reading.schema.json"


def test_the_schema_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(reading_schema())


def test_readings_keep_to_the_schema() -> None:
    validator = jsonschema.Draft202012Validator(reading_schema())
    for gold in load_folder(ROOT / "gold" / "dev")[0]:
        validator.validate(json.loads(msgspec.json.encode(as_reading(gold))))


def test_an_unknown_key_does_not_keep_to_the_schema() -> None:
    gold = load_folder(ROOT / "gold" / "dev")[0][0]
    reading = json.loads(msgspec.json.encode(as_reading(gold)))
    with pytest.raises(jsonschema.ValidationError, match="surprise"):
        jsonschema.Draft202012Validator(reading_schema()).validate({**reading, "surprise": 1})
