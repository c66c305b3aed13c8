"""What follows from the words of articles in other languages than English."""
