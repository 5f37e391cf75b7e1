import pytest

from tests.cli.commands import Huoye, runner


@pytest.fixture
def huoye(capsys: pytest.CaptureFixture[str]) -> Huoye:
    return runner(capsys)
