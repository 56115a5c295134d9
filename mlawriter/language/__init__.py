"""Languages: what they are called, which way they run, their words, sentences, names and dates."""
