"""The kinds of letter, one module each."""
