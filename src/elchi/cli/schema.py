"""`elchi schema`: the JSON Schema of a reading."""

from __future__ import annotations

import click


@click.command()
def schema() -> None:
    """Print the JSON Schema of one line of `elchi read --jsonl`.

    \b
    elchi schema > reading.schema.json
    """
    from elchi.model.schema import schema_text

    click.echo(schema_text(), nl=False)
