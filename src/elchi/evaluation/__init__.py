"""How good a reading is: gold, written by hand, compared with what was read."""

from elchi.evaluation.floors import Floors, check_floors, load_floors
from elchi.evaluation.gold import GoldReading
from elchi.evaluation.load import GoldError, MissingTextError, load_folder, load_gold
from elchi.evaluation.score import KINDS, Evaluation, Score, evaluate
from elchi.evaluation.tally import Accuracy, Tally

__all__ = [
    "KINDS",
    "Accuracy",
    "Evaluation",
    "Floors",
    "GoldError",
    "GoldReading",
    "MissingTextError",
    "Score",
    "Tally",
    "check_floors",
    "evaluate",
    "load_floors",
    "load_folder",
    "load_gold",
]
