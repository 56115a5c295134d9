"""Answers, findings and an addressee become a document: a tree of blocks in one language."""
