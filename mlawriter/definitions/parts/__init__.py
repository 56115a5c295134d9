"""Sections and fields that the matter, several letters or several measures share."""
