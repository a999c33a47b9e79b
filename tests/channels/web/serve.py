"""Runs the web channel with the scripted brain in a process of its own.

python -m tests.channels.web.serve PORT [CREDENTIALS as JSON]
"""

from __future__ import annotations

import json
import sys
from typing import Any

import rasa.core.run
from rasa.core.channels.channel import register
from sanic import Sanic, response
from sanic.request import Request
from sanic.response import HTTPResponse

from channels.web.channel import WebChannel
from channels.web.settings import settings_from
from tests.channels.web.scripted_brain import ScriptedBrain


def application(port: int, credentials: dict[str, Any]) -> Sanic:
    """The application as `rasa run` makes it, with another brain."""
    app: Sanic = rasa.core.run._create_app_without_api()
    register([WebChannel(settings_from(credentials))], app, route="/webhooks/")

    @app.listener("before_server_start")
    async def load(app: Sanic, loop: Any) -> None:
        app.ctx.agent = ScriptedBrain(actions_url=f"http://127.0.0.1:{port}/webhook")

    @app.get("/health")
    async def health(request: Request) -> HTTPResponse:
        """Stands for the action server's."""
        return response.json({"status": "ok"})

    return app


if __name__ == "__main__":
    where = int(sys.argv[1])
    application(where, json.loads(sys.argv[2]) if len(sys.argv) > 2 else {}).run(
        host="127.0.0.1", port=where, workers=1, access_log=False, motd=False
    )
