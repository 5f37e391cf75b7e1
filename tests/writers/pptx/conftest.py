"""What the tests of the PowerPoint writer share: our design, and slides that were written and opened."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pytest
from pptx import Presentation

from generator.design import Design, load_design
from tests import documents
from tests.writing import write_pptx


@pytest.fixture(scope="module")
def design() -> Design:
    return load_design("base")


@pytest.fixture(scope="module")
def data(design: Design) -> bytes:
    return write_pptx(documents.slides(), design).files[0].data


@pytest.fixture
def opened(data: bytes) -> Any:
    return Presentation(BytesIO(data))
