"""elchi reads news reports about relations between states and keeps what they say."""

__version__ = "0.1.0"
