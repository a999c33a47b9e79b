"""The commands of the menu, and what else starts with a slash."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from channels.standing import knowledge
from channels.telegram.context import ASK_PLAN, Context
from channels.telegram.diary import diary
from channels.telegram.outgoing import Outgoing
from channels.telegram.plan_file import calendar_file
from channels.telegram.reminding import remind
from channels.telegram.texts import command_descriptions, text

Command = Callable[[Context, str], Awaitable[list[Outgoing]]]

_GREET, _HELP, _PRIVACY = "hello", "help", "what do you do with my data"
_CHECK = "check my health step by step"
_FORGET = "forget me"


async def start(context: Context, argument: str) -> list[Outgoing]:
    """Who Mica is and what it keeps; then the question of a link such as t.me/...?start=botox_timing."""
    greeting = await context.converse(_GREET, close=text("stores"))
    question = linked_question(argument)
    return [*greeting, *(await context.converse(question))] if question else greeting


def linked_question(name: str) -> str:
    """The question behind a link. Only ids of topics and conditions count: nobody puts words into a user's mouth."""
    known, name = knowledge(), name.lower().replace("-", "_")
    if name in known.topics:
        return known.topics[name].ask
    if name in known.conditions:
        return f"Can I use microcurrent with {known.conditions[name].phrase}?"
    return ""


async def check(context: Context, argument: str) -> list[Outgoing]:
    """The health check, step by step."""
    return await context.converse(_CHECK)


async def plan(context: Context, argument: str) -> list[Outgoing]:
    """The plan, or the verdict that stands instead."""
    return await context.converse(ASK_PLAN)


async def sources(context: Context, argument: str) -> list[Outgoing]:
    """The sources of the last answer, with their titles and addresses."""
    known = knowledge().sources
    named = [known[name] for name in context.chat.sources if name in known]
    if not named:
        return [Outgoing(text=text("sources_none"))]
    lines = [f"• {source.title}" + (f"\n  {source.address}" if source.address else "") for source in named]
    return [Outgoing(text="\n".join([text("sources_lead"), *lines]))]


async def privacy(context: Context, argument: str) -> list[Outgoing]:
    """What is kept and for what."""
    return await context.converse(_PRIVACY, close=text("privacy"))


async def forget(context: Context, argument: str) -> list[Outgoing]:
    """Erase everything, everywhere."""
    return await context.converse(_FORGET)


async def restart(context: Context, argument: str) -> list[Outgoing]:
    """Drop what is open, and greet again. What is known of somebody's health stays: only /forget erases it."""
    return await context.converse(_GREET, lead=text("restarted"))


async def help_(context: Context, argument: str) -> list[Outgoing]:
    """What can be asked, and the commands."""
    lines = "\n".join(f"/{name} – {described['en']}" for name, described in command_descriptions().items())
    return await context.converse(_HELP, close=text("help", commands=lines))


async def something_new(context: Context, argument: str) -> list[Outgoing]:
    """A button of a reminder: something about the person's health has changed."""
    return [Outgoing(text=text("something_new"))]


async def forwarded_left(context: Context, argument: str) -> list[Outgoing]:
    """A button below a forwarded message: it is about somebody else."""
    return [Outgoing(text=text("forwarded_left"))]


#: What people may type. The order is that of the menu.
COMMANDS: dict[str, Command] = {
    "start": start,
    "check": check,
    "plan": plan,
    "diary": diary,
    "remind": remind,
    "sources": sources,
    "privacy": privacy,
    "forget": forget,
    "restart": restart,
    "help": help_,
}
#: What only buttons say.
OF_BUTTONS: dict[str, Command] = {"calendar": calendar_file, "new": something_new, "leave": forwarded_left}


async def run(context: Context, name: str, argument: str) -> list[Outgoing]:
    """Run a command by its name. Raises KeyError when there is none."""
    if not argument.startswith("zone"):  # which still has to know what the zone is for
        context.chat.awaiting = ""
    return await (COMMANDS | OF_BUTTONS)[name](context, argument)
