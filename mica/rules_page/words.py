"""The words that both forms of the page share."""

from __future__ import annotations

from mica.rules_page.table import Case, RulesTable

TITLE = "Mica's rules"
INTRO = (
    "Every condition that Mica knows, what it answers and why, for a clinician to review. The page is written from "
    "the knowledge files, and each verdict on it is worked out by the program that answers."
)
#: Verdict: heading, what it means.
VERDICTS = {
    "avoid": ("Avoid", "Do not use microcurrent."),
    "wait": ("Wait", "Not before a date, or not until it is over."),
    "ask": ("Ask first", "Not before a clinician who knows the case agrees."),
    "local": ("Not there", "Usable, but never over that place."),
    "none_matched": ("No longer counts", "This alone is no finding. It is never called a yes."),
}
READING = (
    "Order, worst first: avoid, wait, ask, not there. The worst finding decides; all are told, worst first.",
    "Not certain, asked about as one's own or planned counts like present; for a wait without a known day the wait "
    "goes on.",
    "A question about a condition in general is answered and not kept as told. A routine given later says: should it "
    "be so for you, don't start.",
    'Said of another person, it decides the answer about that person and is never kept as the user\'s. "No" clears '
    "that condition and only that.",
    "Anything that is not in the table is answered with ask.",
    "The best answer is that none of the listed exclusions matched. It says that this is no all-clear.",
    "A sign of an emergency is answered first, whatever else was said, and use is not talked about afterwards.",
    "The article is the floor: where sources differ, the stricter one decides, and the reply says that they differ.",
    "Pressure, a low setting, distance from the face, an earlier uneventful use or a doctor's spoken yes lift nothing.",
)
GRADES = {
    "article": "the article that Mica starts from, and papers that only it vouches for",
    "A": "regulator, device manual or peer-reviewed paper",
    "B": "clinician, professional body, or press with clinicians",
    "C": "vendor, salon or clinic",
    "D": "repost or content farm: shows what people repeat",
    "mica": "Mica's own rule or words",
}


def counts(table: RulesTable) -> list[tuple[str, int]]:
    """How many conditions have each verdict, worst first."""
    return [(verdict, len(table.of(verdict))) for verdict in ("avoid", "wait", "ask", "local")]


def outcome(case: Case) -> str:
    """ "ask (counts as: Past cancer)"."""
    word = VERDICTS[case.verdict][0].lower()
    return f"{word} ({case.note})" if case.note else word
