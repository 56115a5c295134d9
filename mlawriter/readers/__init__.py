"""What reads a definition: pages, binding, completeness, schema, worksheet. None of them knows a letter by name."""
