"""One step of arithmetic: what adding, dividing, multiplying and counting years give."""
