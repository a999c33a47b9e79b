from __future__ import annotations

import json
import logging

import pytest

from channels.telegram.administration import administer, state_in_words
from channels.telegram.input_channel import MicaTelegram
from channels.telegram.settings import Settings, SettingsError, read_settings
from mica.project import MicaError
from tests.channels.telegram.fake_api import TOKEN, FakeApi, fake_api

_TOKEN = {"MICA_TELEGRAM_TOKEN": TOKEN}


def test_without_a_token_there_is_no_bot() -> None:
    assert read_settings(environment={}).mode == "off"
    assert read_settings({"webhook_url": "https://x.y"}, {}).mode == "off"
    assert "off" in state_in_words({})


def test_a_token_is_all_it_takes() -> None:
    settings = read_settings(environment=_TOKEN)
    assert (settings.mode, settings.bot, settings.api) == ("polling", 4242, "https://api.telegram.org")
    assert state_in_words(_TOKEN) == "on, by polling"


def test_a_webhook_by_environment_or_credentials() -> None:
    by_file = read_settings({"webhook_url": "https://mica.example.org/"}, _TOKEN)
    by_name = read_settings(None, _TOKEN | {"MICA_TELEGRAM_WEBHOOK_URL": "https://mica.example.org"})
    assert by_file == by_name and by_file.mode == "webhook"
    assert by_file.webhook_address == "https://mica.example.org/webhooks/telegram/webhook"


def test_the_secret_is_the_same_on_every_server_and_never_shown() -> None:
    settings = read_settings(environment=_TOKEN)
    assert settings.secret == read_settings(environment=_TOKEN).secret and len(settings.secret) == 64
    assert read_settings(environment={"MICA_TELEGRAM_TOKEN": "4243:other"}).secret != settings.secret
    assert TOKEN not in repr(settings) and settings.secret not in repr(settings)
    assert read_settings(environment=_TOKEN | {"MICA_TELEGRAM_SECRET": "own_1"}).secret == "own_1"


@pytest.mark.parametrize(
    "environment",
    [
        {"MICA_TELEGRAM_TOKEN": "not a token"},
        {"MICA_TELEGRAM_TOKEN": "4242:" + "x" * 500},
        _TOKEN | {"MICA_TELEGRAM_SECRET": "with space"},
        _TOKEN | {"MICA_TELEGRAM_SECRET": "x" * 257},
        _TOKEN | {"MICA_TELEGRAM_WEBHOOK_URL": "mica.invalid"},
        _TOKEN | {"MICA_TELEGRAM_API": "file:///etc/passwd"},
    ],
)
def test_a_wrong_setting_is_named_and_leaves_the_other_channels_alone(
    environment: dict[str, str], monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    with pytest.raises(SettingsError, match="MICA_TELEGRAM") as raised:
        read_settings(environment=environment)
    assert not any(value in str(raised.value) for value in environment.values())
    with pytest.raises(MicaError):
        state_in_words(environment)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    channel = MicaTelegram.from_credentials(None)
    assert channel._settings == Settings()
    assert [r.levelno for r in caplog.records] == [logging.ERROR]


async def _order(api: FakeApi, order: str, **more: str) -> int:
    import asyncio

    environment = _TOKEN | {"MICA_TELEGRAM_API": api.address} | more
    return await asyncio.to_thread(administer, order, environment)


async def test_the_webhook_is_set_shown_and_removed(capsys: pytest.CaptureFixture[str]) -> None:
    async with fake_api() as api:
        address = "https://mica.example.org"
        assert await _order(api, "set-webhook", MICA_TELEGRAM_WEBHOOK_URL=address) == 0
        [call] = api.of("setWebhook")
        assert call.fields["url"] == f"{address}/webhooks/telegram/webhook"
        assert call.fields["secret_token"] == read_settings(environment=_TOKEN).secret
        asked_for = json.loads(call.fields["allowed_updates"])
        assert asked_for == ["message", "edited_message", "callback_query", "my_chat_member"]
        api.deliveries.url, asked = "https://mica.example.org/webhooks/telegram/webhook", api.deliveries
        assert await _order(api, "status") == 0
        assert "wrong: a webhook is set" in capsys.readouterr().out
        assert await _order(api, "remove-webhook") == 0
        assert asked.url == "" and api.of("deleteWebhook")
        assert await _order(api, "status", MICA_TELEGRAM_WEBHOOK_URL=address) == 0
        out = capsys.readouterr().out
        assert "wrong: it should be https://mica.example.org" in out and TOKEN not in out


async def test_what_goes_wrong_is_one_sentence() -> None:
    async with fake_api() as api:
        with pytest.raises(MicaError, match="does not know the token"):
            await _order(api, "status", MICA_TELEGRAM_TOKEN="4242:another")
        api.fault("getWebhookInfo", 500)
        with pytest.raises(MicaError, match="cannot be reached"):
            await _order(api, "status")
        api.fault("setWebhook", 400, description="Bad Request: bad webhook: port")
        with pytest.raises(MicaError, match="ad webhook: port"):
            await _order(api, "set-webhook", MICA_TELEGRAM_WEBHOOK_URL="https://x.y:1")


def test_nobody_there() -> None:
    with pytest.raises(MicaError, match="there is no bot"):
        administer("status", {})
    with pytest.raises(MicaError, match="cannot be reached"):
        administer("status", _TOKEN | {"MICA_TELEGRAM_API": "http://127.0.0.1:9"})
