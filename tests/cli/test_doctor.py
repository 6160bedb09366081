"""The doctor tells sound from faulty, and what is essential from what is not."""

import pytest

from narrator.cli import doctor
from narrator.cli.main import run


def broken():
    raise RuntimeError("torn\nin two")


@pytest.mark.parametrize(("essential", "exit_code", "word"), [(True, 1, "FAULT"), (False, 0, "note")])
def test_a_fault_comes_with_its_remedy(monkeypatch, capsys, essential, exit_code, word):
    checks = (
        doctor.Check("Legs", broken, "Rest them.", essential),
        doctor.Check("Arms", lambda: "two", "Grow another."),
    )
    monkeypatch.setattr(doctor, "CHECKS", checks)
    assert run(["doctor"]) == exit_code
    fault, remedy, sound = capsys.readouterr().out.splitlines()
    assert fault.split(maxsplit=1) == [word, "Legs: RuntimeError: torn in two"]
    assert remedy.strip() == "Rest them."
    assert sound.split(maxsplit=1) == ["ok", "Arms: two"]


def test_a_full_disk_is_a_fault(monkeypatch, tmp_path):
    monkeypatch.setattr(doctor, "FREE_SPACE", 10**18)
    with pytest.raises(RuntimeError, match="MB free"):
        doctor.folder(lambda: tmp_path)()


def test_a_folder_that_is_not_there_yet_is_named_and_not_made(tmp_path):
    wanted = tmp_path / "cache" / "narrator"
    assert str(wanted) in doctor.folder(lambda: wanted)()
    assert not wanted.exists()


@pytest.mark.parametrize("check", [check for check in doctor.CHECKS if not check.name.startswith("Engine")])
def test_what_was_installed_for_the_tests_is_sound(check, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert check.attempt()
