"""How people say amounts, sizes, diets and what they have or can do without, in plain words: "a fiver", "my feet are 42", "coeliac"."""

import re


def _in_need(who: str, of: str) -> str:
    """What is to be done about a heat or a cold: "my room is boiling" → "i need something cooling for my room"."""
    whose = re.sub(r"(?:'s| is| gets?)$", "", who) if who.startswith("my ") else ""
    return f"i need something {of}{f' for {whose}' if whose else ''}"


_COLLOQUIAL = (
    (
        re.compile(
            r"\b(?:do|does|did)(?:n't|nt| not) (?:really|actually|much|particularly) (?=(?:like|want|fancy|need)\b)"
        ),
        "don't ",
    ),
    (
        re.compile(
            r"\b(?:a bit |way |far )?too (?=(?:black|white|gr[ea]y|red|orange|pink|purple|blue|green|yellow|gold|beige|brown)\b)"
        ),
        "not ",
    ),
    (
        re.compile(
            r"[£$€]?\b(\d+) is (?:mad|crazy|insane|ridiculous|(?:way )?too (?:much|dear|expensive)|a (?:lot|bit much|bit steep)|(?:way |a bit |a little |far )?(?:too )?(?:steep|pricey|rich|dear|expensive|high))\b[\s,.!]*(?:(?:anything|something|got anything)? ?cheaper)?"
        ),
        lambda match: f"under {float(match[1]) - 0.01:.2f}",  # who says so of a price wants no more at that price
    ),
    (
        re.compile(r"(?<=[a-z0-9]) that'?s (?=(?:also |really |quite |not )?[a-z]+)(?!that'?s (?:it|all|right|too)\b)"),
        " which is ",
    ),
    (re.compile(r"(?<=[a-z]) [+&] (?=[a-z])"), " and "),
    (re.compile(r"\bwhen (?:is |will be )?back\b"), "when is it back"),
    (
        re.compile(
            r"\b(\d+)(?= (?:quid |pounds |dollars |euros )?for (?:both|the (?:two|three|four|pair)(?: of them)?(?=\W*$)|all (?:two|three|four)|the lot)\b)"
        ),
        r"under \1",
    ),
    # "100 quid for a raised bed and seeds" asks for those
    (
        re.compile(
            r"(?:\b(\d+) (quid|pounds|dollars|euros|bucks)|([£$€]\d+)) for (?=(?:an?|some) (?!lot\b|bit\b)\w)(?!.*\b(?:is|seems|that's) )"
        ),
        r"up to \1\3 \2, ",
    ),
    (
        re.compile(
            r"\b(budget (?:(?:of|is|about|around|max|up to) )*[£$€]?\d+(?: (?:quid|pounds|dollars|euros|bucks))?),? for (?=(?:an?|some|two|three|\d) \w)"
        ),
        r"\1, ",
    ),
    (
        re.compile(r"(?<=\d) ?(?:(mm|cm|m|ft|feet|inch(?:es)?) )?(?:by|×) ?(?=\d)"),
        lambda match: f"{match[1] or ''} x ",
    ),  # "a rug, 8 by 10"
    (re.compile(r"\bflat whites\b|(?<=make )(?:a )?flat white\b(?=\W*$|[,.;!?])"), "milky coffee"),
    (re.compile(r"\btemps?\b(?! (?:job|worker|staff))"), "temperature"),
    (re.compile(r"\bchocc?(?:y|ie)?\b"), "chocolate"),
    (re.compile(r"\bexxy\b"), "expensive"),
    (
        re.compile(
            r"\b(?:not|isn't|aren't) (?:(?:too|so|that|very|really|all that|much) )*(?:keen on|mad (?:on|about|for)|crazy about|big on|fond of|a (?:big |huge )?fan of)\b"
        ),
        "not",
    ),
    (re.compile(r"\bye\b(?! olde?\b)"), "you"),
    (
        re.compile(
            r"\brated (?:at least |above |over )?([1-5](?:\.\d)?)(?: stars?)?(?: (?:or|and) (?:better|higher|more|above|up)|\+)?(?! ?[a-z]*(?:person|people|kg|v\b|w\b|amps?\b))(?=\W*$|[,;!?]| and | under )"
        ),
        r"rating of at least \1",
    ),
    (re.compile(r"\b(that|which) (?:still|also|really|actually) (?=[a-z]+s\b)"), r"\1 "),
    # "if I can stretch to 215 cm"
    (
        re.compile(
            r"\b(?:(?:i|we) (?:can|could)|happy to|willing to) (?:stretch|go)(?: up)? to (?=\d+(?:[.,]\d+)? ?(?:cm|mm|m|metres?|inch(?:es)?|ft|feet|kg|g|l|litres?)\b)"
        ),
        "at most ",
    ),
    (re.compile(r"\brather (?:have )?([a-z]+) than ([a-z]+)(?=\W*$|[,.;!?])"), r"\1, not \2"),
    (re.compile(r"\baswell\b"), "as well"),
    (
        re.compile(
            r"(?<=[a-z]) with (?=(?:an? |the )?[a-z]+(?: [a-z]+)?,? (?:for |up to |under |below |max |within )*[£$€]?\d+(?: (?:quid|pounds|dollars|euros))? (?:together|altogether|in total|all in|for both)\b)"
        ),
        " and ",
    ),
    (re.compile(r"\b(?:suitable |usable |ok )?from birth\b"), "for a newborn"),
    (
        re.compile(
            r"\b(?:don't|do not|dont) think (?:that )?(?:i|we|she|he|they)(?:'d|'ll| would| will)? (?:really )?(?:want|like|need|use|wear)s? (?!it\b|this\b|that\b|them\b|these\b|those\b|the\b)(?=[a-z])"
        ),
        "don't want ",
    ),
    (
        re.compile(
            r"\b(?:that|which|who) (?:do|does)(?:n'?t| not) (?:need|require|use|run on|take|involve)(?: any| an?| the)? (?=[a-z]{3,})(?!(?:to|much|too|it|that|so)\b)"
        ),
        "without ",
    ),
    (
        re.compile(
            r"\b((?:it|i|we)(?:'?s|'?m|'?re| is| am| are| gets?)|my \w+ (?:is|gets?)) (?:so |absolutely |really |bloody |literally )*(?:boiling|roasting|sweltering|scorching|melting)\b(?! (?:point|water|hot|milk|an?\b|eggs?|chicken|veg\w*))"
        ),
        lambda match: _in_need(match[1], "cooling"),
    ),
    (
        re.compile(
            r"\b((?:it|i|we)(?:'?s|'?m|'?re| is| am| are| gets?)|my \w+ (?:is|gets?)) (?:so |absolutely |really |bloody |literally )*freezing\b(?! (?:point|food|water|an?\b|meals?|bread|meat))"
        ),
        lambda match: _in_need(match[1], "warm"),
    ),
    # "how deep is it, I only have 58 cm"
    (
        re.compile(
            r"\b(?:(?:i|we)(?:'ve| have)?|there(?:'s| is)) (?:only |just |about )*(?:got |have |is )?(?:only |just )(?:got |have )?(?:about )?(?=\d+(?:[.,]\d+)? ?(?:cm|m|mm|inch(?:es)?|ft|feet)\b)"
        ),
        "at most ",
    ),
    (
        re.compile(
            r"\b(?:(?:that|which) )?(?:makes?|making|with|does(?:n't| not) make|do(?:n't| not) make) (?:no|any|a|too much|much|a lot of) (?:noise|sound|racket|din)\b|\bnoiseless\b"
        ),
        "silent",
    ),
    (re.compile(r"\bdo they also (?:have|sell|do|stock|make)\b"), "do you also have"),
    # how heavy somebody is, is what a thing has to bear
    (
        re.compile(
            r"\b(?:he|she|i|they|who|(?:my|our) \w+)(?:'s|'m|'re| is| am| are)? ?(?:weighs? )?(?:about |around |over |nearly |roughly )?(?<!for )(\d{2,3}) ?(kg|kgs|kilos?|stone|st|lbs)\b(?! (?:dog|cat|bag|pack|sack|box))"
        ),
        r"holds \1 \2",
    ),
    (re.compile(r"\b([a-z-]{3,}) (?:scares?|frightens?|worries|puts) me(?: off)?\b"), r"not \1,"),
    (re.compile(r"\bneice(s?)\b"), r"niece\1"),
    (re.compile(r"(?<=\d) ?(?:kilos?|kgs|kilograms?|kilogrammes?)\b(?! ?(?:met|cal|watt|bit|byte|hertz))"), " kg"),
    (re.compile(r"(?<=\d) ?(?:gigs?|gigabytes?)\b"), " gb"),
    (re.compile(r"(?<=\d) ?terabytes?\b"), " tb"),
    (re.compile(r"(?<=\d) ?(?:calories|kcals?|cals?)\b"), " kcal"),
    (re.compile(r"\ba (?=(?:quid|pound|dollar|euro)\b(?! (?:of|shop|store|each|per)\b))"), "1 "),
    (re.compile(r"\bsecond[ -]?hand\b|\bpre[ -]?(?:owned|loved)\b"), "used"),
    (re.compile(r"\b(?:a )?(?:coeliac|celiac)s?\b"), "gluten free"),
    (
        re.compile(r"\b(?:turns|turning|(?:is|are) turning) (?=\d{1,2}\b(?! ?(?:%|°|eur|deg)))(\d{1,2})\b"),
        r"is \1 years old",
    ),
    # "a client with a severe nut allergy"
    (
        re.compile(
            r"\b(?:(?:an?|with|has|have|got|severe|bad|serious|strong) )*(?!food\b|any\b|no\b|an?\b|skin\b)([a-z]+?)s? (?:allerg(?:y|ies)|intoleran(?:t|ce))\b"
        ),
        r"allergic to \1,",
    ),
    (
        re.compile(
            r"\b(?:i|we|she|he|they)(?:'ve|'s| have| has)?(?: already)? ?got (?:enough|plenty of) (?=[a-z]{3,})"
        ),
        "not ",
    ),
    (re.compile(r"\b(?:newbie|noob|novice)(s?)\b"), r"beginner\1"),
    # "my wall is only 180 cm"
    (
        re.compile(
            r"\bmy (?:\w+ )?(?:wall|space|gap|alcove|nook|corner|hallway|balcony|patio|shelf) is (?:only |just |about )*(?=\d+(?:[.,]\d+)? ?(?:cm|m|mm|inch(?:es)?|ft|feet)\b)"
        ),
        "at most ",
    ),
    # curtains are as wide as the window at least
    (
        re.compile(
            r"\b(?:the|my|our) (?:\w+ )?windows? (?:is|are) (?:only |just |about )*(?=\d+(?:[.,]\d+)? ?(?:cm|m|mm|inch(?:es)?|ft|feet)\b)"
        ),
        lambda said: "at least " if re.search(r"\b(?:curtains?|drapes?)\b", said.string) else said.group(),
    ),
    (re.compile(r"\bfactor (?=\d{2}\b)"), "spf "),
    # "I'm normally a 40, sometimes a 42", "I take M in everything", "my feet are 42"
    (
        re.compile(
            r"\b(?:i'?m|i am|she'?s|she is|he'?s|he is|they'?re)(?: usually| normally| mostly| typically| generally)? an? (?:size )?(?=(?:xxs|xs|s|m|l|xl|xxl|\dxl|\d{1,2})\b(?! ?[a-z]*(?:year|yr|month|foot|ft|cm|kg|inch|person|man|week|hour|handicap|day)))(?:(\w+)\b(?:,? (?:or|and|but)? ?sometimes an? (\w+))?)"
        ),
        lambda match: f"size {match[1]}" + (f" or {match[2]}" if match[2] else ""),
    ),
    (
        re.compile(
            r"\b(?:i|she|he|they|we) (?:usually |normally |always |mostly )?(?:takes?|wears?) (?:an? |size )*(xxs|xs|s|m|l|xl|xxl|\dxl|\d{1,3})\b(?! ?(?:of|year|kg|or more|bags?|pairs?|tablets?|a|mg|ml))"
        ),
        r"size \1",
    ),
    (
        re.compile(
            r"\b(?:my|her|his|their) (?:feet|foot|shoe size|size|waist|chest|ring size) (?:are|is) (?:an? |size |about )*(?=\d)(?!\d+(?:\.\d+)? ?(?:cm|mm)\b)"
        ),
        "size ",
    ),
    (re.compile(r"^\W*n (?=[a-z])"), "and "),
    (re.compile(r"(?<=[a-z]) '?em\b"), " them"),
    (re.compile(r"\b(what|how|that|where|who|there|here)s (?=\w)"), r"\1's "),
    (re.compile(r"\bur\b(?! (?:so |really |just )?(?:useless|rubbish|stupid|dumb|great|the best))"), "your"),
    (re.compile(r"\b(?:sth|smth|smthg|somethin|somthing|summat|sumthing)\b"), "something"),
    (re.compile(r"\bwhat(?:'s|s| is) the damage\b"), "how much is it"),
    (re.compile(r"\bowt\b"), "anything"),
    (re.compile(r"\bsize (\d{1,2}) tops\b"), r"tops, size \1"),
    (
        re.compile(r"(?<=\d\d)( quid| pounds| dollars| euros| bucks)? tops\b"),
        r"\1 at most",
    ),  # "800 tops", and no "2 tops"
    (re.compile(r"\b(?:money|price|cost)(?:'s| is|s)? no (?:object|issue|problem)\b"), "forget the budget"),
    (re.compile(r"\b(with (?:an? )?)(?:built[ -]?in|in[ -]?built|integrated) (?=[a-z])"), r"\1"),
    (re.compile(r"\b(?:lefty|lefties|left ?handers?)\b"), "left handed"),
    (re.compile(r"\bon (?:its|their) own\b|\bby (?:itself|themselves)\b"), ""),
    (re.compile(r"\b(?:the|a|one|full) kilo(?:gram)?\b"), "1 kg"),
    (re.compile(r"\bu r\b"), "you are"),
    (re.compile(r"\br (?=(?:they|you|u|we|these|those|there|any)\b)"), "are "),
    (re.compile(r"\bur (?=(?:so |really |just )?(?:useless|rubbish|stupid|dumb|great|the best))"), "you are "),
    (re.compile(r"(?<![\w-])u(?=[ ?!.]|$)(?! ?(?:bend|shaped?|lock|bolt|turn)\b)"), "you"),
    (re.compile(r"\b(?:a |one )?fivers?\b"), "5 quid"),
    (re.compile(r"\b(?:a |one )?tenners?\b"), "10 quid"),
    (re.compile(r"\ba grand\b"), "1000"),
    (
        re.compile(
            r"\b(?:i'?m|we'?re|i am|we are) (?:not|really not) (?:too |that )?(?:fussy|fussed|bothered|picky|choosy)\b"
        ),
        "whatever",
    ),
    (re.compile(r"^\W*(?:i'm|i am|we're) easy\W*$"), "whatever"),
    (re.compile(r"^\W*(?:it |that |this )?(?:doesn't|does not) (?:really )?matter(?: to me)?\W*$"), "whatever"),
    (
        re.compile(r"\b(?:i|we) (?:really )?(?:don't|do not|dont) (?:really )?(?:mind|care)\b(?! (?:for|about)\b)"),
        "whatever",
    ),
    (
        re.compile(
            r"\bonly (?:got|have|had|want to (?:spend|pay))(?: (?:like|about|around))? (?=\W?\d+(?: (?:quid|pounds|dollars|bucks|euros?))?(?: (?:or so|ish|left|to spend|for it|max|on me|on my card))*\W*$)"
        ),
        "up to ",
    ),
    (
        re.compile(
            r"\b(?:i'?ve|i have|we'?ve|we have|i|we)(?: only)? got (?=\d+ (?:quid|pounds|dollars|euros|bucks)\b(?! to spend))"
        ),
        "up to ",
    ),
    (
        re.compile(
            r"\b(?:no need (?:for|of)|(?:do not|don't|dont) need(?: any| an?)?)\b(?! (?:much|a lot|too|that|so|lots|many)\b)"
        ),
        "without",
    ),
)


_OWN = re.compile(
    r"^\W*(?:i|we)(?:'ve| have)(?: got)? ((?:an?|my|our) [^,.?!]+)[,.] *(?=which|what|do you|can|is there|i need|i want|i'm looking|looking for)([^.!]+)"
)


def colloquial(text: str) -> str:
    """What people say for amounts, for what they can do without and for what they have, in plain words: "a fiver" → "5 quid"."""
    text = _OWN.sub(r"\2 for \1", text)  # "I've got a 60 litre tank, which fish can I keep?" wants no tank
    for pattern, plain in _COLLOQUIAL:
        text = pattern.sub(plain, text)
    return text
