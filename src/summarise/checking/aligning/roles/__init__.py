"""Which of several things, times or acts a number of a text is of."""
