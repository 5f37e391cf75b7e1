"""What tests in several folders share."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from typing import get_args

import pytest

from generator.app.build import Result, build
from generator.app.request import Request
from generator.assets import starter_folder
from generator.model.formats import Format
from generator.workspace import Workspace


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """A course that was built whole: where its files are, and what the build said."""

    workspace: Workspace
    result: Result


@pytest.fixture(scope="session")
def sample_course(tmp_path_factory: pytest.TempPathFactory) -> Course:
    """Return the sample course, built in all formats once for all tests."""
    root = tmp_path_factory.mktemp("sample")
    shutil.copytree(starter_folder(), root / "lessons", ignore=shutil.ignore_patterns("sources", "inbox"))
    workspace = Workspace(root)
    return Course(workspace=workspace, result=build(workspace, Request(formats=get_args(Format), workers=2)))
