"""Keeps what people write out of every log, at every level.

Rasa logs messages, entities, slots and whole conversations when it runs with --debug, and some of it
when something fails; so do libraries below it. Two gates are put into logging itself, so that they
hold for `rasa`, `rasa_sdk` and `mica` alike, and whatever the level: `mica.log_lines` says what passes.
"""

from __future__ import annotations

from types import ModuleType

from mica.when_imported import when_imported

TYPE_CHECKING = False  # importing typing at the start of every interpreter would cost 8 ms
if TYPE_CHECKING:
    from typing import Any


def install() -> None:
    """Put both gates in place as soon as `logging` and `structlog` are imported. Imports neither."""
    when_imported("logging", _guard_logging)
    when_imported("structlog", _guard_structlog)


def _guard_logging(logging: ModuleType) -> None:
    def make_record(*arguments: Any, **keywords: Any) -> Any:
        from mica.log_lines import clean_record

        return clean_record(make_plain_record(*arguments, **keywords))

    def hide_queries(record: Any) -> bool:
        from mica.log_lines import without_query

        return without_query(record)

    make_plain_record = logging.getLogRecordFactory()
    logging.setLogRecordFactory(make_record)
    # Sanic adds the address to a line of its access log only after the record was made.
    logging.getLogger("sanic.access").addFilter(hide_queries)


def _guard_structlog(structlog: ModuleType) -> None:
    configure = structlog.configure

    def configure_guarded(processors: Any = None, *arguments: Any, **keywords: Any) -> None:
        from mica.log_lines import clean_event

        rest = structlog.get_config()["processors"] if processors is None else processors
        guarded = [clean_event, *(p for p in rest if p is not clean_event)]
        configure(guarded, *arguments, **keywords)

    structlog.__dict__["configure"] = configure_guarded
    configure_guarded()
