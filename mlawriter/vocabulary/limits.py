"""How much is accepted: every limit on what comes in, in one place, so that all layers refuse at the same size."""

from typing import Final

MEBIBYTE: Final = 1024 * 1024

LONGEST_BODY: Final = 6 * MEBIBYTE
"""Bytes of one HTTP body, form or JSON."""
MOST_FORM_FIELDS: Final = 2_000
"""Inputs in one submitted form."""
LARGEST_UPLOAD: Final = 5 * MEBIBYTE
"""Bytes of one uploaded file: a letterhead or a request file."""
MOST_UPLOADS: Final = 1
"""Files in one submitted form."""
LARGEST_UNPACKED: Final = 20 * MEBIBYTE
"""Bytes that an uploaded .docx may unpack to, counted while reading."""
MOST_ARCHIVE_MEMBERS: Final = 200
"""Parts in an uploaded .docx."""

LONGEST_ANSWER: Final = 5 * MEBIBYTE
"""Characters in one answer, whatever the field says."""
LARGEST_ANSWERS: Final = 24 * MEBIBYTE
"""Characters of JSON that one matter, or one request, may come to."""
DEEPEST_ANSWERS: Final = 12
"""Lists and objects inside one another in answers."""
MOST_MEASURES: Final = 60
"""Measures in one request."""
MOST_REQUESTS: Final = 500
"""Requests in one request file."""
LONGEST_NAME: Final = 200
"""Characters in the name of a letterhead or a person who uses the tool."""
LONGEST_KEY: Final = 100
"""Characters in an idempotency key."""
LONGEST_ID: Final = 64
"""Characters in an id that comes with a URL."""
PAGE_SIZE: Final = 200
"""Entries in one list page."""

MOST_TABLE_ROWS: Final = 20_000
"""Rows in one imported table of the directory."""
MOST_TABLE_COLUMNS: Final = 200
"""Columns in one imported table of the directory."""
MOST_TABLE_CELLS: Final = 1_000_000
"""Filled cells in all tables of one imported file."""
LONGEST_CELL: Final = 4_000
"""Characters in one value of the directory."""
LARGEST_TABLES_UNPACKED: Final = 40 * MEBIBYTE
"""Bytes that an imported .xlsx or .zip may unpack to, counted while reading."""
