"""Run by the Python of either bot: parse messages with a trained model.

    python parse_messages.py MODEL TEXTS.json PARSED.json

TEXTS.json is a list of texts; PARSED.json becomes a list of {intent, confidence, ranking, confidences, entities,
spans}: of intents and entities the names, and for each the confidence, or where it stands in the text.
"""

import asyncio
import json
import sys
from pathlib import Path
from typing import Any


def main(model: str, texts: str, parsed: str) -> None:
    from rasa.core.agent import Agent
    from rasa.utils.log_utils import configure_structlog

    configure_structlog()
    agent = Agent.load(model)

    async def parse_all() -> list[dict[str, Any]]:
        return [names(await agent.parse_message(text)) for text in json.loads(Path(texts).read_text("utf-8"))]

    Path(parsed).write_text(json.dumps(asyncio.run(parse_all())), "utf-8")


def names(message: dict[str, Any]) -> dict[str, Any]:
    """What counts of a parsed message."""
    ranking, entities = message.get("intent_ranking", []), message.get("entities", [])
    return {
        "intent": message["intent"]["name"],
        "confidence": message["intent"]["confidence"],
        "ranking": [each["name"] for each in ranking],
        "confidences": [each["confidence"] for each in ranking],
        "entities": [each["entity"] for each in entities],
        "spans": [[each["start"], each["end"]] for each in entities],
    }


if __name__ == "__main__":
    main(*sys.argv[1:])
