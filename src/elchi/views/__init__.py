"""What people take away from readings: a card for the terminal, a page, a line of JSON."""
