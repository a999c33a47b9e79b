"""Rasa's own functions are run at the level DEBUG, in a process that starts like any other of Mica."""

from __future__ import annotations

import os
import subprocess
import sys
import textwrap
from functools import cache

import pytest

from mica.project import THIS_PROJECT

SECRET = "xylophonia"

BEGIN = f"""
from mica import quiet_logs
quiet_logs.install()
import asyncio, logging, structlog
SECRET = "{SECRET}"
"""
OPEN_GATES = """
import mica.log_lines
mica.log_lines.clean_record = lambda record: record
mica.log_lines.clean_event = lambda logger, method, event: event
"""
AS_RASA_RUN = """
from rasa.utils.log_utils import configure_structlog
configure_structlog(logging.DEBUG)
"""
AS_RASA_SDK = """
from rasa_sdk.utils import configure_colored_logging
configure_colored_logging("DEBUG")
"""

PARSING = """
from types import SimpleNamespace
from rasa.core.channels.channel import UserMessage
from rasa.core.processor import MessageProcessor
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import SlotSet
from rasa.shared.core.trackers import DialogueStateTracker

processor = MessageProcessor.__new__(MessageProcessor)
processor.http_interpreter = None
processor.domain = Domain.empty()
processor._parse_message_with_graph = lambda *a: {
    "text": SECRET, "intent": {"name": SECRET}, "entities": [{"entity": "condition", "value": SECRET}]
}
asyncio.run(processor.parse_message(UserMessage(SECRET)))
tracker = DialogueStateTracker.from_events("rest:ann", [])
tracker.update(SlotSet("memory", {"said": SECRET}))
processor._log_slots(tracker)
"""
COMMAND = """
from rasa.shared.core.training_data.story_reader.yaml_story_reader import YAMLStoryReader
from rasa.shared.nlu.training_data.message import Message
YAMLStoryReader.unpack_regex_message(Message(data={"text": "/{" + SECRET}))
YAMLStoryReader.unpack_regex_message(Message(data={"text": "/@ " + SECRET}))
"""
STOCK_REST = """
import httpx, socket
from rasa.core.channels.channel import register
from rasa.core.channels.rest import RestInput
from sanic import Sanic

async def main():
    async def fail(message):
        hidden = message.text
        raise ValueError(f"cannot handle {hidden}")
    app = Sanic("stock", configure_logging=True)
    app.ctx.agent = type("Agent", (), {"handle_message": staticmethod(fail)})
    register([RestInput()], app, route="/webhooks/")
    listener = socket.socket()
    listener.bind(("127.0.0.1", 0))
    server = await app.create_server(sock=listener, return_asyncio_server=True, access_log=True)
    await server.startup()
    await server.start_serving()
    url = f"http://127.0.0.1:{listener.getsockname()[1]}/webhooks/rest/webhook"
    async with httpx.AsyncClient(trust_env=False) as client:
        await client.post(url, json={"sender": "ann", "message": SECRET})
        await client.post(url + "?token=" + SECRET, content=SECRET)
        await client.get(url + "?message=" + SECRET)
asyncio.run(main())
"""
POLICIES = """
from rasa.core.policies.rule_policy import RulePolicy
from rasa.core.policies import rule_policy, memoization
from rasa.core.actions import action, forms
rule_policy.structlogger.debug("rule_policy.actions.find", current_states=SECRET)
memoization.structlogger.debug("memoization.predict.actions", tracker_states=[SECRET])
forms.structlogger.debug("forms.slots.validate", slot_candidates={"slot": SECRET})
from rasa.core.nlg.interpolator import interpolate_text
interpolate_text("{missing} " + SECRET, {"there": "1"})
"""
ACTIONS = """
from rasa.core.actions.action import RemoteAction
from rasa.core.channels.channel import CollectingOutputChannel
from rasa.core.policies.policy import PolicyPrediction
from rasa.core.processor import MessageProcessor
from rasa.shared.core.domain import Domain
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.utils.endpoints import ClientResponseError

class Endpoint:
    kwargs = {}
    url = "http://127.0.0.1:5055/webhook"
    async def request(self, **keywords):
        raise ClientResponseError(500, "Internal Server Error", '{"request_body": "%s"}' % SECRET)
class Rejecting:
    kwargs = {}
    url = "http://127.0.0.1:5055/webhook"
    async def request(self, **keywords):
        raise ClientResponseError(400, "Bad", '{"action_name": "action_x", "error": "%s"}' % SECRET)
processor = MessageProcessor.__new__(MessageProcessor)
processor.domain = Domain.empty()
for endpoint in (Endpoint(), Rejecting()):
    tracker = DialogueStateTracker.from_events("rest:ann", [])
    prediction = PolicyPrediction.for_action_name(processor.domain, "action_listen")
    asyncio.run(processor._run_action(
        RemoteAction("action_x", endpoint), tracker, CollectingOutputChannel(), None, prediction
    ))
"""
TRACKER_STORE = """
import os, tempfile
os.environ["MICA_DATABASE_URL"] = "sqlite:///" + tempfile.mkdtemp() + "/x.db"
from mica.tracker_store import BoundedTrackerStore
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import SlotSet, UserUttered
from rasa.core.tracker_store import FailSafeTrackerStore, InMemoryTrackerStore
store = BoundedTrackerStore(Domain.empty())
async def main():
    tracker = await store.get_or_create_tracker("rest:ann")
    tracker.update(UserUttered(SECRET))
    tracker.update(SlotSet(SECRET, SECRET))
    await store.save(tracker)
    await store.retrieve("rest:ann")
    class Broken(InMemoryTrackerStore):
        async def retrieve(self, sender_id):
            raise ValueError(SECRET)
    await FailSafeTrackerStore(Broken(Domain.empty())).retrieve("rest:ann")
asyncio.run(main())
"""
ACTION_SERVER = """
from rasa_sdk.executor import ActionExecutor
from rasa_sdk import endpoint
import socket
class Answer:
    def name(self): return "action_x"
async def run(dispatcher, tracker, domain):
    return [{"said": SECRET}, SECRET]
executor = ActionExecutor()
executor.register_function("action_x", run)
asyncio.run(executor.run({"next_action": "action_x", "tracker": {
    "sender_id": "ann", "slots": {}, "latest_message": {"text": SECRET}, "events": [], "paused": False,
    "followup_action": None, "active_loop": {}, "latest_action_name": None}}))
class Request:
    def __repr__(self): return SECRET
endpoint.logger.error(msg=f"Exception occurred with {Request()}", exc_info=ValueError(SECRET))
endpoint.logger.debug(ValueError(SECRET))
"""
LIBRARIES = """
async def main():
    loop = asyncio.get_running_loop()
    loop.set_debug(True)
    async def fail():
        raise ValueError(SECRET)
    task = asyncio.ensure_future(fail())
    await asyncio.sleep(0.01)
    del task
    import gc; gc.collect()
    loop.call_exception_handler({"message": SECRET})
asyncio.run(main())
logging.getLogger("httpx").info('HTTP Request: %s %s', "POST", "https://api.example/bot" + SECRET)
logging.getLogger("telegram.ext").debug("update: %s", {"text": SECRET})
logging.getLogger("socketio.server").info("received event %s", SECRET)
try:
    raise KeyError(SECRET)
except KeyError:
    logging.getLogger("channels.web").exception("A turn failed.")
    structlog.get_logger().exception("failed", user_text=SECRET)
"""

SCENES = {
    "parsing": PARSING,
    "command": COMMAND,
    "stock rest channel": STOCK_REST,
    "policies": POLICIES,
    "actions": ACTIONS,
    "tracker store": TRACKER_STORE,
    "action server": ACTION_SERVER,
    "libraries": LIBRARIES,
}
OF_RASA_SDK = ["action server"]
MARK = "-- scene: "


def _output(script: str, begin: str = BEGIN) -> str:
    ran = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", begin + textwrap.dedent(script)],
        env=dict(os.environ),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=120,
    )
    assert ran.returncode == 0, ran.stdout[-3000:]
    return ran.stdout


@cache
def _scenes(gates: bool) -> dict[str, str]:
    """What each scene logs, with the gates or with both left open. Two processes, for Rasa takes time."""
    begin = BEGIN if gates else OPEN_GATES + BEGIN
    shown: dict[str, str] = {}
    for server, names in (
        (AS_RASA_RUN, [n for n in SCENES if n not in OF_RASA_SDK]),
        (AS_RASA_SDK, OF_RASA_SDK),
    ):
        script = server + "".join(f'print("{MARK}{name}", flush=True)\n{SCENES[name]}\n' for name in names)
        for part in _output(script, begin).split(MARK)[1:]:
            name, _, lines = part.partition("\n")
            shown[name] = lines
    return shown


@pytest.mark.parametrize("scene", SCENES)
def test_no_line_has_what_was_written(scene: str) -> None:
    assert SECRET not in _scenes(gates=True)[scene]
    assert _scenes(gates=True)[scene].count("\n") >= 1


@pytest.mark.parametrize("scene", SCENES)
def test_without_the_gates_it_would(scene: str) -> None:
    assert SECRET in _scenes(gates=False)[scene]


def test_a_process_that_configures_no_logging_is_quiet_too() -> None:
    output = _output("logging.basicConfig(level=0)\n" + PARSING + POLICIES + LIBRARIES)
    assert SECRET not in output
    assert "processor.message.parse" in output


def test_lines_stay_useful() -> None:
    script = AS_RASA_RUN + ACTIONS + PARSING
    output = _output(script)
    assert "Encountered an exception while running action" in output
    assert "processor.message.parse" in output
    assert "ClientResponseError, raised by" in output and "in run" in output


def test_what_rasa_says_at_its_start_stays_whole() -> None:
    script = """
    from rasa.core.agent import logger
    logger.error("Could not load model due to no such file.")
    logging.getLogger("rasa.core.run").info("Starting Rasa server on http://127.0.0.1:5005")
    """
    output = _output(AS_RASA_RUN + textwrap.dedent(script))
    assert "due to no such file" in output and "127.0.0.1:5005" in output


def test_installing_costs_next_to_nothing() -> None:
    script = "import sys; from mica import quiet_logs; quiet_logs.install(); print('logging' in sys.modules)"
    command = [sys.executable, "-S", "-c", script]
    ran = subprocess.run(command, cwd=THIS_PROJECT.root, capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "False"
