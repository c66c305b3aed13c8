"""Many articles: found, summarised, checked and written down, with nothing lost and nothing paid twice."""
