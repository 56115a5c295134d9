"""The names that Office Open XML gives to its vocabularies and parts."""

from typing import Final

MAIN: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONS: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE_RELATIONS: Final = "http://schemas.openxmlformats.org/package/2006/relationships"
CORE_PROPERTIES: Final = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
CONTENT_TYPES: Final = "http://schemas.openxmlformats.org/package/2006/content-types"
VML: Final = "urn:schemas-microsoft-com:vml"
OFFICE: Final = "urn:schemas-microsoft-com:office:office"
WORD_VML: Final = "urn:schemas-microsoft-com:office:word"

MAIN_TYPE: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml"
