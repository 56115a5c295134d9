"""A finished document as a tree of blocks, and one printer for each format."""
