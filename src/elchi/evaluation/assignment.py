"""The best one-to-one pairing of two small lists (Kuhn and Munkres)."""

from __future__ import annotations

import math
from collections.abc import Sequence


def assign(weights: Sequence[Sequence[float]]) -> list[tuple[int, int]]:
    """Pairs (row, column) of the greatest total weight; a weight of 0 or less means that the two are no pair."""
    if not weights or not weights[0]:
        return []
    if len(weights) > len(weights[0]):
        turned = [[row[column] for row in weights] for column in range(len(weights[0]))]
        return sorted((row, column) for column, row in assign(turned))
    costs = [[-max(weight, 0.0) for weight in row] for row in weights]
    return [(row, column) for row, column in enumerate(_cheapest(costs)) if weights[row][column] > 0]


def _cheapest(costs: Sequence[Sequence[float]]) -> list[int]:
    """For each row its column, with the least total cost; there are at least as many columns as rows."""
    height, width = len(costs), len(costs[0])
    row_price, column_price = [0.0] * (height + 1), [0.0] * (width + 1)
    row_of = [0] * (width + 1)  # 1-based; 0: free
    for row in range(1, height + 1):
        _augment(costs, row, row_of, row_price, column_price)
    columns = [0] * height
    for column in range(1, width + 1):
        if row_of[column]:
            columns[row_of[column] - 1] = column - 1
    return columns


def _augment(
    costs: Sequence[Sequence[float]], row: int, row_of: list[int], row_price: list[float], column_price: list[float]
) -> None:
    """Finds a column for one more row along the cheapest chain of exchanges."""
    width = len(costs[0])
    row_of[0], column = row, 0
    least, before, seen = [math.inf] * (width + 1), [0] * (width + 1), [False] * (width + 1)
    while row_of[column]:
        seen[column] = True
        current, step, following = row_of[column], math.inf, 0
        for other in range(1, width + 1):
            if seen[other]:
                continue
            reduced = costs[current - 1][other - 1] - row_price[current] - column_price[other]
            if reduced < least[other]:
                least[other], before[other] = reduced, column
            if least[other] < step:
                step, following = least[other], other
        for other in range(width + 1):
            if seen[other]:
                row_price[row_of[other]] += step
                column_price[other] -= step
            else:
                least[other] -= step
        column = following
    while column:
        row_of[column] = row_of[before[column]]
        column = before[column]
