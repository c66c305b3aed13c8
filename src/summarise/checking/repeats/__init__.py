"""What need not be judged twice: numbers in the same words, quotes word for word, sentences met before."""
