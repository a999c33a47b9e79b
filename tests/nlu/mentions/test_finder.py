"""What is mentioned, whether, and whose: fresh sentences, none of them an alias or a training example."""

from __future__ import annotations

import pytest

from actions.rules.knowledge import load_knowledge
from nlu.mentions.finder import MentionFinder

FINDER = MentionFinder(load_knowledge().conditions)

# text, then condition=status@who for each mention that must be found, "-" for none
CASES = """
i had my pacemaker put in at easter | pacemaker=present@user
my pacemakr is on the left | pacemaker=present@user
theres a pace-maker in my chest | pacemaker=present@user
PREGNANT!!! can i | pregnancy=present@user
im pregnnat | pregnancy=present@user
no pacemaker but i do have epilepsy | pacemaker=absent@user epilepsy=present@user
not only am i pregnant, i get seizures too | pregnancy=present@user seizures=present@user
neither pregnant nor breastfeeding, just a stent | pregnancy=absent@user breastfeeding=absent@user heart_condition=present@user
i dont have cancer | cancer_active=absent@user
diagnosed with skin cancer yesterday | cancer_active=present@user
had a bcc cut out in 2019 | skin_cancer=past@user
never had epilepsy in my life | epilepsy=absent@user
isn't a pacemaker a problem? | pacemaker=asked@user
i cant use it because im pregnant, right? | pregnancy=present@user
no, i'm pregnant | pregnancy=present@user
no i have a pacemaker | pacemaker=present@user
pregnant? no. epilepsy? yes | pregnancy=absent@user epilepsy=present@user
no cancer, yes to epilepsy, not pregnant | cancer_active=absent@user epilepsy=present@user pregnancy=absent@user
my dad has a pacemaker, i dont | pacemaker=present@other pacemaker=absent@user
i have epilepsy and mum has a pacemaker | epilepsy=present@user pacemaker=present@other
my sister is pregnant and i have rosacea | pregnancy=present@other rosacea=present@user
asking for my nan, she has a pacemaker | pacemaker=present@other
a friend with epilepsy wants to borrow mine | epilepsy=present@other
my pregnant wife wants a go | pregnancy=present@other
client of mine is on chemo | chemo=present@other
my friend said pregnant women cant, i am 5 months | pregnancy=present@user
breastfeeding my twins at the moment | breastfeeding=present@user
nursing my son still | breastfeeding=present@user
can people with epilepsy use it | epilepsy=asked@user
is it ok with a pacemaker | pacemaker=asked@user
what if i get pregnant | pregnancy=planned@user
thinking of getting botox next month | botox=planned@user
might be pregnant, test on friday | pregnancy=uncertain@user
not sure whether i'm pregnant | pregnancy=uncertain@user
dont think im pregnant | pregnancy=uncertain@user
not pregnant that i know of | pregnancy=uncertain@user
i had cancer ten years ago | cancer_active=past@user
finished chemo in spring | chemo=past@user
in remission since 2019 | cancer_active=past@user
said to be in remission but now its back | cancer_active=present@user
my pacemaker was taken out last year | pacemaker=removed@user
the pacemaker is being removed next week | pacemaker=present@user
i had a pacemaker fitted two years ago | pacemaker=present@user
ive had epilepsy since i was six | epilepsy=present@user
used to have terrible cystic acne as a teenager | severe_acne=past@user
my acne is so bad it bleeds | severe_acne=present@user
i refused chemo | chemo=absent@user
i'm pregnant. just kidding | pregnancy=absent@user
pretend i have no pacemaker | pacemaker=present@user
would you give me a plan if i told you i had no pacemaker? | pacemaker=asked@user
suppose i was not epileptic. how often? | epilepsy=asked@user
i never said i wasn't pregnant | pregnancy=present@user
it's not true that i don't have epilepsy | epilepsy=present@user
forget the pregnancy thing | pregnancy=absent@user
my son is 14 and wants one | under18=present@other
im 16, ok to use? | under18=present@user
im 16 weeks gone | pregnancy=present@user
14 this december can i have one | under18=present@user
15 next june, too young? | under18=present@user
15 in the box, is that the full set | -
got the two blue lines | pregnancy=present@user
crmaps in my calf from running | -
flu n a tempature, shud i wait | fever=present@user
haert attack at 49 | heart_condition=present@user
my client is 20 wks, do i cancel | pregnancy=present@other
the probe went over a cold sore | skin_infection=present@user
massive cold sore since friday | skin_infection=present@user
i have no sensation since radiation | numb=present@user radiotherapy=present@user
swollen arm after leukaemia | lymph=present@user cancer_active=present@user
i have chickenpox scars on my cheek | skin_infection=present@user keloid_scar=present@user
i have had concer | cancer_active=past@user
my skin is full of sgingles | skin_infection=present@user
i am on warfaren | bleeding=present@user
im breastfeding | breastfeeding=present@user
12 last november | -
10 in march is when i had it | -
finished my nursing degree | -
it fits in my handbag | -
i am expecting it on friday | -
im a nurse on nights | -
the charging port is loose | -
i'm 45 and curious | -
""".strip().splitlines()


@pytest.mark.parametrize("case", CASES, ids=[c.split("|")[0].strip() for c in CASES])
def test_mentions(case: str) -> None:
    text, expected = (part.strip() for part in case.rsplit("|", 1))
    found = {f"{m.condition}={m.status.value}@{m.who}" for m in FINDER.find(text)}
    assert found == (set() if expected == "-" else set(expected.split()))


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("botox 3 days ago and filler last month", {"botox": "3 days ago", "filler": "last month"}),
        ("botox and filler yesterday", {"botox": "yesterday", "filler": "yesterday"}),
        ("had botox on tuesday. my birthday is on friday", {"botox": "on tuesday"}),
    ],
)
def test_each_mention_has_its_own_date_words(text: str, when: dict[str, str]) -> None:
    assert {m.condition: m.when for m in FINDER.find(text)} == when


def test_relation_is_kept_in_one_word() -> None:
    assert [m.relation for m in FINDER.find("my mother has a pacemaker")] == ["mum"]
    assert [m.relation for m in FINDER.find("our clients are pregnant")] == ["client"]


def test_a_very_long_message_is_read_in_reasonable_work() -> None:
    text = "my skin is dull and i like walking. " * 140 + "i have a pacemaker"
    assert [m.condition for m in FINDER.find(text)] == ["pacemaker"]


@pytest.mark.parametrize(
    "text",
    [
        "no pacemaker, no cancer, no epilepsy, breastfeeding though",
        "no stents, no seizures, pregnant",
        "not epileptic, not diabetic, breastfeeding yes",
    ],
)
def test_the_one_yes_in_a_row_of_nos_is_a_yes(text: str) -> None:
    assert FINDER.find(text)[-1].status.value == "present"
    assert {m.status.value for m in FINDER.find(text)[:-1]} == {"absent"}


def test_every_name_is_heard_by_itself() -> None:
    """No phrase that means something else silences a name, and no name is only part of another that means less."""
    conditions = load_knowledge().conditions
    silent = [
        (condition.id, name)
        for condition in conditions.values()
        for name in condition.aliases
        if not FINDER.find(name) and condition.kind != "area"
    ]
    assert silent == []
