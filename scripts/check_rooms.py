"""Checks that each room of the house imports only from the rooms before it.

The order is that of ARCHITECTURE.md. `cli` may use all rooms; nothing may use `cli`.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

ROOMS = ("model", "knowledge", "sources", "language", "reading", "evaluation", "record", "views", "web", "bulk", "cli")
PARALLEL = {"web", "bulk"}  # they may use all before them, but not each other
NEVER = {"natasha", "slovnet", "navec", "pymorphy2", "yargy"}  # carriers of files, not of code
PACKAGE = Path(__file__).resolve().parent.parent / "src" / "elchi"


def imports(path: Path) -> Iterator[tuple[int, str]]:
    """Every module that a file imports, with the line."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.lineno, node.module
            if node.module == "elchi":
                yield from ((node.lineno, f"elchi.{alias.name}") for alias in node.names)


def room_of(path: Path) -> str | None:
    """The room that a file stands in; None for the front door, which may use all."""
    inside = path.relative_to(PACKAGE).parts
    return inside[0] if len(inside) > 1 else None


def faults() -> Iterator[str]:
    """One line for each import against the order."""
    for path in sorted(PACKAGE.rglob("*.py")):
        here = room_of(path)
        where = path.relative_to(PACKAGE.parent.parent)
        if here is not None and here not in ROOMS:
            yield f"{where}: no room of the house is called {here!r}"
            continue
        for line, module in imports(path):
            parts = module.split(".")
            if parts[0] in NEVER:
                yield f"{where}:{line}: {parts[0]} is a carrier of files and is never imported"
            if here is None or parts[0] != "elchi" or len(parts) < 2 or parts[1] not in ROOMS:
                continue
            there = parts[1]
            if ROOMS.index(there) > ROOMS.index(here) or {here, there} == PARALLEL:
                yield f"{where}:{line}: {here} may not import from {there}"


def main() -> int:
    """Prints the faults; 1 if there are any."""
    found = list(faults())
    for fault in found:
        print(fault, file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    raise SystemExit(main())
