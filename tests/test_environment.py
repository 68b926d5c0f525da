"""One environment for everyone: ranges, exact versions, conda, hooks before a commit, and CI."""

import re
import tomllib
from importlib import metadata
from importlib.util import find_spec

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.utils import canonicalize_name
from packaging.version import Version
from solved import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
EXTRAS = PROJECT["optional-dependencies"]
OPTIONAL = {"book": "sphinx", "hub": "jupyterhub"}
RANGES = [Requirement(text) for group in (PROJECT["dependencies"], *EXTRAS.values()) for text in group]
LINES = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
PINS = {canonicalize_name(name): version for name, version in (line.split("==") for line in LINES)}


@pytest.mark.parametrize("requirement", RANGES, ids=lambda requirement: requirement.name)
def test_every_range_holds_the_version_that_is_tested(requirement):
    assert requirement.specifier.contains(PINS[canonicalize_name(requirement.name)], prereleases=True)


def test_constraints_are_names_and_exact_versions_and_nothing_else():
    assert len(PINS) == len(LINES)  # each name once
    for line in LINES:
        assert re.fullmatch(r"[A-Za-z0-9._-]+==[0-9][0-9a-z.]*", line)


def test_every_package_that_is_installed_for_the_course_is_pinned_to_its_version():
    # What only `make book` and `make hub` install.
    extra = [
        Requirement(text).name for part, module in OPTIONAL.items() if not find_spec(module) for text in EXTRAS[part]
    ]
    other = {
        f"{name} {metadata.version(name)}, pinned: {PINS.get(name)}"
        for name in sorted(installed_for([each for each in RANGES if each.name not in extra]))
        if name not in PINS or Version(metadata.version(name)).public != PINS[name]
    }
    assert not other


def test_conda_and_make_install_the_same_from_the_same_files():
    environment = yaml.safe_load((ROOT / "environment.yml").read_text(encoding="utf-8"))
    (pip,) = (part["pip"] for part in environment["dependencies"] if isinstance(part, dict))
    assert pip == ["--constraint constraints.txt", "--editable .[class,test]"]
    assert {"class", "test", "book", "hub"} == set(EXTRAS)
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert '--constraint constraints.txt --editable ".[class,test]"' in makefile


def test_conda_brings_a_python_that_the_course_runs_on():
    environment = yaml.safe_load((ROOT / "environment.yml").read_text(encoding="utf-8"))
    (python,) = (Requirement(p) for p in environment["dependencies"] if str(p).startswith("python"))
    assert python.specifier == SpecifierSet(PROJECT["requires-python"])


def test_hooks_use_the_tools_that_make_installs():
    config = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text(encoding="utf-8"))
    (local,) = config["repos"]
    assert local["repo"] == "local"
    for hook in local["hooks"]:
        folder, _, tool = hook["entry"].split()[0].rpartition("/")
        assert (folder, hook["language"]) == (".venv/bin", "system")
        assert tool == "course" or (tool in PINS and tool in {Requirement(text).name for text in EXTRAS["test"]})


def test_ci_runs_what_anyone_can_run_and_has_no_rights():
    workflow = yaml.safe_load((ROOT / ".github" / "workflows" / "ci.yml").read_text(encoding="utf-8"))
    (job,) = workflow["jobs"].values()
    assert job["steps"][-1] == {"run": ".ci/run"}
    assert workflow["permissions"] == {"contents": "read"}
    (python,) = (step["with"]["python-version"] for step in job["steps"] if "setup-python" in step.get("uses", ""))
    assert SpecifierSet(PROJECT["requires-python"]).contains(python)


def installed_for(requirements: list[Requirement]) -> set[str]:
    """Return the names of all packages that are installed because of these requirements, and of theirs."""
    found: set[tuple[str, str]] = set()
    waiting = [requirement for requirement in requirements if applies(requirement)]
    while waiting:
        requirement = waiting.pop()
        name = canonicalize_name(requirement.name)
        for extra in {"", *requirement.extras} - {extra for known, extra in found if known == name}:
            found.add((name, extra))
            theirs = map(Requirement, metadata.requires(name) or ())
            waiting += [requirement for requirement in theirs if applies(requirement, extra)]
    return {name for name, _ in found}


def applies(requirement: Requirement, extra: str = "") -> bool:
    """Whether a requirement counts on this machine, for a package that was asked for with this extra."""
    return requirement.marker is None or requirement.marker.evaluate({"extra": extra})
