"""The environment is read once; what can not be used is named with its remedy."""

from pathlib import Path

import pytest

from mlawriter.places import ROOT
from mlawriter.settings import Settings, SettingsFault, read_settings


def test_without_environment_a_checkout_serves_this_machine_from_its_data_folder() -> None:
    assert read_settings({}) == Settings(ROOT / "data", None, api=False, host="127.0.0.1", port=8000)


def test_the_environment_decides() -> None:
    settings = read_settings(
        {
            "MLAWRITER_DATA_DIR": "/srv/cases",
            "MLAWRITER_DATABASE_URL": "postgresql://host/name",
            "MLAWRITER_API": "on",
            "MLAWRITER_CONFIRM_AFTER_DAYS": "180",
            "MLAWRITER_HOST": "::1",
            "MLAWRITER_PORT": "8123",
        }
    )

    assert settings == Settings(
        Path("/srv/cases"), "postgresql://host/name", api=True, confirm_after_days=180, host="::1", port=8123
    )


def test_the_command_line_goes_before_the_environment() -> None:
    environ = {"MLAWRITER_DATA_DIR": "/a", "MLAWRITER_HOST": "::1", "MLAWRITER_PORT": "1"}

    settings = read_settings(environ, data_dir=Path("/b"), host="127.0.0.2", port=0)

    assert (settings.data_dir, settings.host, settings.port) == (Path("/b"), "127.0.0.2", 0)


def test_a_data_folder_is_made_absolute() -> None:
    assert read_settings({"MLAWRITER_DATA_DIR": "cases"}).data_dir == Path.cwd() / "cases"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("MLAWRITER_API", "perhaps"),
        ("MLAWRITER_CONFIRM_AFTER_DAYS", "0"),
        ("MLAWRITER_CONFIRM_AFTER_DAYS", "a year"),
        ("MLAWRITER_CONFIRM_AFTER_DAYS", "36501"),
        ("MLAWRITER_PORT", "http"),
        ("MLAWRITER_PORT", "-1"),
        ("MLAWRITER_PORT", "65536"),
        ("MLAWRITER_PORT", "٨٠٠٠"),
    ],
)
def test_a_variable_that_can_not_be_used_is_named(name: str, value: str) -> None:
    with pytest.raises(SettingsFault, match=f"{name} is .* write"):
        read_settings({name: value})
