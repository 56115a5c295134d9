"""The words in which a request is defined: fields, needs, conditions, citations, sections, letters, measures."""
