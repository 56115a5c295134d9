"""What reads a definition: pages, binding, completeness, schema, dictionary. None of them knows a letter by name."""
