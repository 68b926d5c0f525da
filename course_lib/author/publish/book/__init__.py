"""``make book``: the lessons as a web site to read, without answers, with what the demonstrations put out."""
