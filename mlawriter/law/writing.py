"""Write a participation file in its one form, so that a change shows as the lines that changed."""

import json

from mlawriter.law.files import ParticipationFile

HEAD = "# [State, action, date, in force as printed (empty: by the entry clause), source, doubt]"


def participation_toml(file: ParticipationFile) -> str:
    """The file as TOML: records in their order, conflicts, then sources."""
    lines = [f"instrument = {_text(file.instrument)}"]
    if file.fictional:
        lines.append("fictional = true")
    lines += ["", HEAD, "records = [", *(f"  [{', '.join(map(_text, record))}]," for record in file.records), "]"]
    if file.conflicts:
        lines += ["", "[conflicts]", *(f"{state} = {_text(why)}" for state, why in sorted(file.conflicts.items()))]
    for key, source in file.sources.items():
        lines += ["", f"[sources.{key}]", f"title = {_text(source.title)}", f"as_of = {_text(source.as_of)}"]
        lines.append(f"confidence = {_text(source.confidence)}")
    return "\n".join(lines) + "\n"


def _text(value: str) -> str:
    # A basic TOML string has the escapes of JSON; only the control character DEL must be escaped besides.
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
