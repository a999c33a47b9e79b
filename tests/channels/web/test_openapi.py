"""The server keeps to openapi.yml, whatever schemathesis sends it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from tests.channels.web.running_web import running_stub
from tests.channels.web.schemathesis_hooks import SITE
from tests.channels.web.visitor import DOCUMENT, document

ROOT = DOCUMENT.parents[2]
MANY = "1000000/minute"
#: Requests of each kind and endpoint.
EXAMPLES = 40


def test_every_answer_is_as_the_document_says(tmp_path: Path) -> None:
    limits = {"messages": MANY, "requests": MANY, "sessions": MANY, "strangers": MANY}
    with running_stub({"origins": [SITE], "limits": limits, "stream_seconds": 0.2}) as [server]:
        report = ["--report", "json", "--report-json-path", str(tmp_path / "report.json")]
        how = ["--checks", "all", "--max-examples", str(EXAMPLES), "--seed", "7", "--continue-on-failure", *report]
        hooks = {"SCHEMATHESIS_HOOKS": "tests.channels.web.schemathesis_hooks", "PYTHONPATH": str(ROOT)}
        command = [sys.executable, "-m", "schemathesis.cli", "run", str(DOCUMENT), "--url", server.address, *how]
        environment = {**os.environ, **hooks, "NO_COLOR": "1"}
        run = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, timeout=600)
        assert run.returncode == 0, run.stdout[-8000:] + run.stderr[-2000:]
    assert (tmp_path / "report.json").exists()
    # Every endpoint was reached, and found something to show.
    assert "12 selected / 12 total" in run.stdout and "WARNINGS" not in run.stdout, run.stdout[-3000:]


def test_the_document_names_every_endpoint_and_no_other() -> None:
    from sanic import Blueprint

    from channels.web.endpoints import Endpoints

    routes = Blueprint("routes")
    nothing = dict.fromkeys(Endpoints.__dataclass_fields__)
    Endpoints(**nothing).add_to(routes)  # type: ignore[arg-type]
    served = {(f"/webhooks/web{r.uri}", method.lower()) for r in routes._future_routes for method in r.methods}
    described = {(path, method) for path, item in document()["paths"].items() for method in item}
    assert served == described


def test_the_document_is_json_too() -> None:
    assert json.loads(json.dumps(document())) == document()
