"""What readers put an article's text together from: pieces with their places, struck-out passages, raised signs, equations."""
