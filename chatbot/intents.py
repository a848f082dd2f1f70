"""What kind of turn a message is. Cues first; what has no cue is a wish."""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Intent:
    """name: one of NAMES. detail: what the cue brought along, e.g. the field of "sort by price"."""

    name: str
    detail: str = ""


# in the order in which they are tried; each is a sentence of its own unless it may be mixed with a wish
_WHOLE = (
    ("reset", r"(?:start over|start again|new search|reset|begin again|from scratch|clear (?:everything|all)|let's start over)"),
    ("undo", r"(?:(?:actually|no|ok|oh|sorry)\W+)*(?:forget|scrap|cancel|ignore) (?:that|it|this|what i (?:just )?said|the last (?:one|bit))(?:\W+(?:please|(?:and )?show (?:me )?(?:(?:it|them|those|that)|the (?:\w+ )?(?:ones|first ones?)) again))?|(?:(?:actually|no|ok|okay|oh|sorry|hm+)\W+)*(?:undo(?: that| it)?|go back|take that back|revert)|(?:(?:ok|okay|oh|hm+)\W+)*back"),
    ("bye", r"(?:(?:ok|okay|right|great|cool|thanks|thank you|cheers|ta|thx)\W+)*(?:bye+|goodbye|see ya|see you)\b.{0,20}|(?:k ?thx ?bye|cya|laters|bye|goodbye|see you|that'?s all|that is all|i'?m done|good night)\b.{0,20}"),
    ("thanks", r"(?:brill|nice one|ace|sorted)(?: ta| thanks| cheers| mate)?|(?:(?:(?:lol|haha+|hehe|ok|okay|great|perfect|cool|many|ah|aw|oh|lovely|brilliant|brill|nice|awesome|super|fab|wonderful|excellent|good|alright|right|amazing|fine|that's (?:great|all|it|lovely|perfect)|no worries)\W+)*(?:thanks|thank you|thx|cheers|ta|merci|danke|gracias|grazie)\b(?!.*\b(?:what|whats|what's|how|when|where|which|do you|can i|is there|are there|could i)\b).{0,40})"),
    ("help", r"(?:dunno|i dunno|idk|no clue|no idea)|(?:h+m+[, ]*)?(?:(?:i'?m |i am |i )?(?:not sure|no idea|do not know|don'?t know)(?: yet)?(?: what (?:i'?m |i am |i |to )?(?:want|need|looking for|after|get|buy))?"
     r"|(?:i'?m )?just (?:browsing|looking)(?: around)?|h+m+)"),
    ("greet", r"(?:hi|hello|hey|good (?:morning|afternoon|evening|day)|howdy|greetings|yo|alright|alreet|wotcha|sup|morning|evening|hallo|bonjour|hola)\b(?: (?:there|you|all|everyone|mate|love|pal))?|(?:(?:hi|hello|hey)\W+)?(?:(?:alright|hi|hello|hey|yo) )?(?:mate |pal |there )?how(?:'?s it going| are (?:you|things)|s it going| you doing| is it going)(?: doing)?(?: today)?"),
    ("help", r"(?:do|can) (?:you|u) (?:speak|understand|talk|do|read) english"),
    ("help", r"(?:ur|your|you'?re|u r|you are|r u|are u)(?: just| only)? an? (?:ro)?(?:bot|machine|computer|ai)\b.{0,24}"),
    ("help", r"(?:help|what can you do|what do you do|how does this work|how do you work|who are you|what(?:'s| is) your name|do you have a name|are you (?:a |an )?(?:real |actual )?(?:bot|human|robot|real|person|ai|machine)"
     r"|what are you|what can i ask(?: you)?|how can you help(?: me)?|can you help me)"),
    ("more", r"(?:(?:can|could|may) (?:i|we|you) )?(?:(?:please )?(?:show |see |have |look at |give )?(?:me |us )?(?:the |any |anything |some |a few )?more(?: of (?:them|these|those)| ones| options| please)?|(?:the )?next(?: ones?| page| few| batch)?"
     r"|(?:are there |do you have |have you got |got |any |some |the )*others?(?: ones?| options| choices)?(?: (?:like (?:that|these|those)|do you have|have you got|there))?"
     r"|what (?:else|others|other (?:ones|options|choices))(?: (?:do you have|have you got|is there|are there|can you show me))?"
     r"|anything else|(?:show (?:me |us )?)?(?:others|other ones|other options|something else)|keep going|go on|continue)"),
    ("different", r"(?:(?:show me )?something (?:completely |totally |entirely )?(?:different|else)|none of (?:these|those)|i don't like (?:any|these|those)(?: of (?:these|them|those))?)"),
    ("yes", r"(?:yes|yeah|yep|sure|ok|okay|please do|go ahead|sounds good)"),
    ("no", r"(?:no|nope|nah|not really|no thanks)"),
)  # fmt: skip
_ANYWHERE = (
    ("offtopic", r"\b(?:ignore|forget|disregard|override) (?:(?:all|any|of|your|the|my|previous|prior|earlier) )*(?:instructions|rules|guidelines|prompts?)\b"),
    ("recall", r"what did i (?:ask|say|want|tell)|what (?:was|were|have) (?:i|my).{0,20}(?:ask|looking|wish|search|filter)|what are my (?:filters|limits|wishes)|what do you know about me"),
    ("human", r"(?<!are you a )(?<!are you )\b(?:human|real person|(?:speak|talk|chat) (?:to|with) (?:a |an |some)?(?:\w+ )?(?:person|human|agent|someone|somebody|one|employee|staff|representative|manager)|"
     r"customer (?:service|support|care)|live (?:agent|chat)|call (?:you|someone)|phone number|contact (?:you|the shop|someone))\b"),
    ("policy", r"\b(?:how do (?:i|we) know|not sure|no idea|don'?t know) (?:what|which) size\b|\b(?:what|which) size (?:should|do|would|shall) (?:i|we|he|she) (?:take|get|order|buy|need|choose|pick)\b|\bdo you (?:give|teach|fix|repair|service|rent|hire|install|assemble|accept|gift ?wrap|wrap|engrave|sharpen|tune|do click and collect)\b|\bclick (?:and|&) collect\b|\b(?:(?:take|accept|do|handle) returns|how (?:can|do) (?:i|we) pay|(?:arrived|came|is|was|turned up|got here|are) (?:missing|torn|broken|damaged|faulty|defective|cracked|late|incomplete|the wrong)|"
     r"(?:never|not|hasn't|didn't) (?:arrived?|come|turned up)|my \w+ (?:has |have )?(?:died|broke|stopped working|fell apart)(?!.*\b(?:need|want|show|looking|new|another|buy|replace\w*|after)\b)|(?:bring|take|send) (?:(?:it|this|them|something|things|the|my|a|an) )?(?:\w+ )?back\b(?! to)|(?:can|could|may) (?:i|we|you) (?:return|exchange|swap) \w+ (?:if|after|once|when|that|which|without)\b|price match|return(?:s|ed|ing)? (?:policy|it|this|them|something|an? \w+)|return policy|returns?\W*$|refunds?|(?:exchange|swap) (?:it|this|them|those|these|something|policy|(?:the|my) \w+)(?= if|\W*$| in case| when| for another size)|exchange policy|send (?:it|this|them|something) back|give it back|money back|"
     r"runs? (?:small|large|big|true to size)|true to size|gift[- ]?wrapp(?:ed|ing)|postage|p ?& ?p|shipping|deliver(?:y|ed|s)?|ship (?:to|abroad|it|this|that|them|these|those)|how long (?:does|until|till|before|will).{0,25}(?:arrive|take\b(?! to (?:work|dry|cook|charge|boil|heat|set|cure|grow|build|assemble|kick|start|brew|absorb|dissolve|fill|clean|wash|install|flower|germinate|bloom|bake|cool|recharge|learn|read|play|finish|inflate|put)\b)|deliver|come|gets? here)|opening hours|open(?:ing)? (?:on|today|tomorrow|times)|(?:when|what time) (?:(?:are|do|does|r) )?(?:you|u|the shop|the store) (?:open|close|shut)|"
     r"where (?:are|is) (?:you|your (?:shop|store))|(?:do you have|is there) a (?:shop|store)\b|warranty|guarantee|repairs?|payment|pay (?:with|by)|paypal|credit card|gift cards?|invoice|track(?:ing)? (?:my|an|the)|my order|size (?:guide|chart)|"
     r"sizing|discount codes?|vouchers?|coupons?)\b"),
    ("compare", r"\bis (?:it|this|that)(?: one)? (?:any |much |a bit )?\w+er than (?:the|that|your) \w|\b(?:is|are|does|do|costs?) (?:it|that|this|they|those|these)(?: one)?(?: cost| any)? (?:more|less|cheaper|dearer|pricier)(?: or (?:more|less))?(?: expensive)? than\b|\b(?:price difference|difference in price|how much (?:more|cheaper|dearer) (?:is|are|does)|compare|comparison|versus|\bvs\b|difference (?:between|to|from|with)\b|(?:what'?s|what is|what are) the differences?(?=\W*$)|differ|which (?:one )?is better)\b|\bbetween (?:the )?[\w -]+ and (?:the )?[\w -]+,? which\b|\bwhich (?:one )?(?:is|has|shows|gives|lasts|weighs|holds|looks|would|takes)\b.*\bthe [\w -]+ or (?:the )[\w -]+\W*$|^\W*(?:the |an? )?[\w-]+(?: [\w-]+)? or (?:the |an? )?[\w-]+(?: [\w-]+)?,? which (?:one |of them )?(?:is|has|would|lasts|weighs|holds|looks)\b"),
    ("detail", r"\bwhy (?:does|do|is|are) (?:it|this|that|they|these|those)(?: one)? (?:so |that |really )?(?:cost|expensive|dear|pricey|much)\b"),
    ("explain", r"^\W*(?:(?:but|and|ok|so|oh)\W+)*why (?:not|isn't|aren't) (?:the|that|this|those|these|your|any)\b|\bwhy (?:this|that|these|those|the|did you|do you|are you|is|him|it)\b|\bwhy\?*$|\bwhat makes you (?:show|recommend)"),
    ("count", r"\bhow many\b(?! (?:people|persons|l|litres|pockets|pieces|lumens|hours|days|stars)\b)"),
    ("most_of", r"\bwhich (?:one |of (?:these|those|them) |\w+ )?(?:holds?|carr(?:y|ies)|takes?|weighs?|lasts?|gives?|has) (?:the )?(?:more|most|less|least|longer|longest)\b|\bwhich (?:\w+ )?(?:of (?:these|those|them) )?(?:ones? )?ha(?:s|ve) the (?:most|fewest|least)\b|\bwith (?:the )?(?:most|highest|least|lowest|fewest)\b|\bwho (?:makes|has) the most\b|\bwhich(?: one| of (?:these|those|them))?(?: of (?:the|your|these) \w+)? (?:is|are) (?:the )?(?:most|least) (?!expensive|popular|affordable|costly)\w+"),
    ("values", r"\b(?:which|what) (?:kinds? of |types? of |sorts? of )?(brands?|colou?rs?|sizes?|materials?|categories|kinds|types|departments|makes|patterns?|styles|products)\b.{0,40}\b(?:do|are|does|is|have|can|you|in|make|makes|sell|sells|offer)\b"
     r"|^\W*(?:(?:and|oh|ok|so)\W+)*(?:which|what) (\w+)(?: of .{1,40}?)?(?: (?:do you (?:have|carry|sell|stock|offer|do|cover|cater for)|are there|can i (?:get|choose|have)))(?: in stock)?\W*$|^(?:and )?which (\w+)\W*$|^(?:and )?(?:which|what) (\w+) (?:are|do|does|is) (?:your|the|these|those)\b.{1,40}\b(?:from|come from|in|made in)\W*$"
     r"|^(?:and )?(?:which|what) (brands?|colou?rs?|sizes?|materials?|categories|patterns?)\W*$"
     r"|\blist (?:of |all |your |me |the )*(brands?|colou?rs?|sizes?|materials?|categories)\b|\bwhat (?:(?:do you|does (?:this|your) (?:shop|store))(?: actually| even)? (?:sell|offer|carry|have|do)|have you(?: actually)? got)(?: then| here| exactly| actually| anyway| instead| in (?:here|stock|this (?:shop|store)))*\W*$|\bwhat all do you (?:have|sell)"
     r"|\bwhat kinds? of (?:things|products|stuff)"),
    ("every", r"^\W*(?:and |so )?(?:is|are|do|does) (?:all|every(?:thing|one)?|any)\b(?: of)?(?: your| the| these| those)? \w+"),
    ("highest", r"\b(?:most expensive|priciest|dearest|highest.priced|costliest|costs? the most)\b"),
    ("lowest", r"\b(?:cheapest(?! first)|least expensive|lowest.priced|lowest price|costs? the least|most affordable)\b"),
    ("rated", r"\b(?:best|highest|top).rated\b|\b(?:best|highest) ratings?\b|\bbest reviews?\b|\bmost popular\b|\b(?:best|top).?sell(?:ers?|ing)\b"),
    ("superlative", r"\b(?:the )?(lightest|heaviest|smallest|biggest|largest|oldest|newest|youngest|longest|shortest|tallest|widest|narrowest|strongest|weakest|mildest|brightest|warmest|coolest|coldest|hottest|fastest|slowest|quietest|loudest|deepest|thinnest|thickest|roomiest)\b"),
    ("sort_down", r"\b(?:most expensive first|price (?:descending|high to low)|highest price first)\b"),
    ("sort", r"\b(?:sort(?:ed)?|order(?:ed)?|rank(?:ed)?) (?:them |these |it |by |the results )*(?:by )?(?:price|cheapest)|cheapest first|by price|price ascending|low to high\b"),
    ("more_expensive", r"\b(?:(?:something|anything|ones?|others?) (?:a bit |much |\w+ )?(?:more expensive|pricier|dearer) than (?:the|that) [\w -]+? one\b|(?:more expensive|pricier|dearer)(?! than)|higher.?end|fancier|posher|(?:something|anything|one)(?: a (?:bit|little)| much| even)? nicer(?! than (?:this|that|it|the)\b)|more luxurious|higher price|better quality)\b"),
    ("cheaper", r"^\W*(?:(?:hm+|ok|oh|that'?s|it'?s|thats|its|ooh|well)\W+)*(?:a )?(?:bit|little|rather|way too|quite|very|too)(?: of a)? (?:bit )?(?:steep|pricey|dear|much|expensive|rich)\b(?!.*\d)|\b(?:more expensive|pricier|dearer|more) than (?:i|we) (?:hoped|wanted|thought|planned|have|can|can afford|expected|like)\b|\b(?:cheaper(?! than \W?\d)|less expensive(?! than \W?\d)|lower price|less pricey|less costly|more affordable|bit less|too expensive|too pricey|too dear|too much money|costs? too much|over my budget)\b"),
    ("graded", r"\btoo (heavy|light|long|short|tall|wide|narrow|slow|loud|noisy|thick|thin|strong|weak|deep|old|dim)\b|\b(?<=the )(newer|older|lighter|heavier|longer|shorter|taller|stronger|milder|brighter|wider|narrower|faster|warmer|quieter|thicker|thinner)(?= one\b)|\b(?<!the )(?<!or )(newer|stronger|milder|lighter|heavier|longer|shorter|taller|brighter|older|younger|wider|narrower|faster|slower|thicker|thinner|warmer|quieter|deeper)\b(?! than \W?\d)"),
    ("first", r"\b(?:put|show|list|bring|move)\b.{1,40}\bfirst\b"),
    ("detail", r"\b(?:can|could|should|may) (?:i|you|we) (?:use|mix|wear|combine|apply|layer|take|wash|cook)\b.*\btogether\b|\b(?<!that )(?<!which )(?:join|link|connect|zip|fasten|clip|screw|snap|lock|fold|stack|mix|wash|wear|play|use|plug|clip|fit|put|go(?:es)?|work)\b(?: (?!how much|cost)\w+){0,3} together\b(?! an?\b)"),
    ("together", r"\b(?:price|cost) (?:for|of) (?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|twelve) (?:of (?:them|'?em|those|these|it|that)\b|together\b)|\bboth(?: of them| together)?,? how much\b|\bhow much (?:is |are |would |for |will |do )*(?:both\b|the two\b(?! \w)|all (?:two|three|four)\b)|\bhow much (?:is |are |would |for |will )*(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|twelve) of (?:them|'?em|those|these|it|that)\b|\bwhat'?s (?:it|that|this|they)(?: all)? come to\b|^\W*(?:(?:ok|okay|and|so|i'd take|i'll take|i want|i need|give me|make (?:it|that))\W+)*(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|twelve) of (?:them|those|these|it|that)\b(?!.*\b(?:in|are|have|which|is)\b)|\b(?:what (?:does|do|would|will) (?:it|that|they|this|those|these|both|the two|all of (?:it|them)) (?:all |both )?(?:come|add up) to|altogether|in total|all in|all up|(?:all )?together|combined|total|for (?:both|the lot|everything|all of (?:it|them)|all (?:two|three|four)))\b"),
    ("alike", r"\b(?:more|something|anything|others?|ones?|what else(?: do you have| have you got| is there)?) (?:like|similar to) (?:this|that|it|these|the (?:first|second|third|fourth|fifth|sixth|last))\b|^more like\b(?! (?:the|my|your) (?:photo|picture|image)| what i| my words)|\bsimilar (?:ones?|to (?:this|that|it))\b|^\W*(?:(?:ok|okay|so|and|hm+|well)\W+)*(?:(?:have you got |do you have |got |is there |show me )?(?:anything|something) similar)(?: in stock| (?:that is|that's) in stock| available| instead| (?:but )?in [a-z]+| (?:but )?(?:cheaper|under \W?\d+))?\W*$"),
    ("photo_more", r"\bmore like (?:the|my) (?:photo|picture|image)\b"),
    ("words_more", r"\b(?:more like (?:my words|what i (?:said|wrote|asked))|ignore the (?:photo|picture|image)|forget the (?:photo|picture|image))\b"),
    ("bigger", r"(?<!not )(?<!n't )\btoo small\b|\b(?:bigger|larger|roomier)\b|\b(?:a|one|next|the) size up\b"),
    ("smaller", r"(?<!not )(?<!n't )\btoo (?:big|large)\b|\b(?:smaller)\b|\b(?:a|one|next|the) size down\b"),
    ("dislike", r"\b(?:don't|dont|do not) think (?:that )?(?:i|she|he|they|we)(?:'d|'ll| would| will)? (?:like|love|want|wear)s? (?:it|this|that|them|these|those|the \w+(?: one)?)\b|\b(?:i )?(?:don't|dont|do not) (?:really )?like (?:the |this|that|it|its|number|any)|\b(?:hate|dislike) (?:it|this|that|the)\b|\bnot (?:this|that) (?:one|brand|make|colou?r|material|pattern)\b|\bugly\b"),
    ("like", r"\b(?:i (?:really )?(?:like|love|prefer)|my favou?rite is|i'll take|i would take) (?:the |this|that|it|number)"),
    ("cart", r"\b(?:add|put) (?:it|this|that|them|these|those|the \w+(?: one)?|both|one|two) (?:to|in|into|on) (?:my |the )?(?:basket|cart|bag|trolley|(?:wish ?|shopping )?list|favou?rites)\b|\badd to (?:my |the )?(?:basket|cart|bag)\b|\b(?:check ?out|place (?:my |the |an )?order|how (?:do|can) i (?:buy|order|get) (?:it|this|that|them)\b(?! (?:off|out|on|in|into|onto|open|to|clean|back|down|up|started|working|apart|together|dry|wet|right)))\b"),
    ("just_show", r"^\W*(?:so |ok |and )?(?:what (?:do|would|can) you (?:recommend|suggest)(?: me)?|any (?:recommendations?|suggestions?|ideas?)|recommend (?:me )?(?:something|anything)|what(?:'s| is) (?:popular|new|good|hot|trending|selling well|in fashion)(?: here| today| right now)?|what do people (?:buy|like)(?: here)?)\W*$|\bjust show\b|\bshow me (?:anything|whatever)\b|\bstop asking\b|\bsurprise me\b|\b(?:show me|find me|got) (?:something|anything) (?:surprising|random|unexpected)\b"),
    ("abuse", r"\b(?:idiot|stupid (?:bot|machine|thing)|you(?: are|'re|re) (?:so |really |completely |totally )?(?:stupid|dumb|useless|hopeless|an idiot|crap|shit|rubbish|annoying)|(?:you|u|this) sucks?|this is (?:rubbish|crap|garbage|useless|terrible|awful|ridiculous|hopeless)|(?:you )?keep showing me (?:rubbish|junk|crap|garbage|the same)|f+ ?off|f+ ?you|piss off|get lost|fuck|shit|asshole|bastard|bitch|shut up)\b"),
    ("offtopic", r"\b(?:weather|joke|football (?:match|game|results?|scores?|last night)|politics|president|capital of|write (?:me )?(?:a |some )?(?:poem|code|python|essay|song|story)|python code|translate|recipe for|who won|stock market|"
     r"what time is it|your (?:system )?prompt|meaning of life|square root|fav(?:ou?rite)? (?:\w+ )?(?:team|player|band|singer|film|movie|song|colou?r|food|animal|number)|(?:what(?:'s| is) |how much is )?\d+ ?[+*] ?\d+|what(?:'s| is) \d+ ?[-/] ?\d+)\b"),
)  # fmt: skip
_DETAIL = re.compile(
    r"(?:^(?:and |ok |so |but )?|[,;:?] ?(?:and )?)(?:is|are|does|do|can|will|has|have|was|how|what|what's|whats|which|of what|where|when|who|tell me|any|could)\b.*"
    r"\b(?:its?|this|that(?! (?:are|aren't|arent|is not|isn't|won't|have|can|do|don't|does|doesn't|need|needs|fit|fits|go|goes|come|comes|will|won't|work|works|grow|grows|has|look|looks)\b)|these|those|they|them|their|one|ones|first|second|third|fourth|fifth|last|both|others|rest|number \d|#\d)\b"
    r"|^(?:and )?(?:the )?(?:others|rest|other ones)\??$|\b(?:tell me )?more about\b|^details?\b|\bsizes? does\b"
)

NAMES = (*(name for name, _ in _WHOLE), *(name for name, _ in _ANYWHERE), "complaint", "detail", "foreign", "search")
WHOLE = [(name, re.compile(rf"\W*(?:{pattern})[\W]*(?:please)?\W*", re.I)) for name, pattern in _WHOLE]
ANYWHERE = [(name, re.compile(pattern, re.I)) for name, pattern in _ANYWHERE]


# what people put behind a message and mean nothing by
_TAIL = re.compile(r"(?<=\w)[\s,.!?]+(?:(?:lol|haha+|hehe|lmao|btw|tho|pls|plz|mate|x+)[\s.!?]*)+$")


def is_complaint(text: str) -> bool:
    """Whether a message says that something which was bought here is faulty, wrong or not there: "my monitor arrived with a crack"."""
    told = _BOUGHT_HERE.search(text) is not None and _FAULT.search(text) is not None and not _WANTS.search(text)
    return told or _COMPLAINS.search(text) is not None


_BOUGHT_HERE = re.compile(
    r"\b(?:arrived|turned up|came (?:with|in|broken|damaged|wrong|without|missing)|delivered|my (?:last |recent )?(?:order|parcel|package|delivery)|your (?:last |recent )?(?:delivery|driver|courier|parcel)|in (?:my|the|our) (?:order|delivery|parcel|box)|you (?:guys )?(?:sent|sold|delivered)"
    r"|(?:i|we) (?:got|bought|ordered|had)(?: \w+)? (?:off|from) (?:you|u|here)\b|(?:got|bought|ordered)(?: (?:it|this|them|one|these))? (?:off|from) (?:you|u|here)|(?:i|we) (?:got|bought|ordered|received|picked up)(?: (?:it|this|them|these))? (?:yesterday|today|(?:on |last )\w+day|last (?:week|month)|this (?:week|morning)|the other day|(?:\d+|a|two|three|few|a few) (?:days?|weeks?) ago))\b"
)
_FAULT = re.compile(
    r"\b(?:crack(?:ed|s)?|broken?|broke|smashed|shattered|damaged|ripped|torn|faulty|defective|wrong|missing|incomplete|fell apart|falling apart|fallen apart|scratch(?:ed|es)?|dent(?:s|ed)?|chipped|stained|leak(?:s|ed|ing)?|mouldy|moldy|rotten|gone off|dead|dying|died|wilted|melted|squashed|crushed|holes? in|stains? on|snapped|split|(?:does|did|do)(?:n't| not) work|stopped working|never (?:arrived|came)|late|in (?:\w+ )?(?:pieces|bits)|over the fence|all over|rude)\b"
)
_WANTS = re.compile(
    r"\b(?:i need|we need|i want|we want|looking for|show me|do you (?:have|sell)|a new one|buy (?:a|another|some))\b"
)
_COMPLAINS = re.compile(
    r"\b(?:split|broke|broken|cracked|fell apart|fallen apart|snapped|leak\w*|died|stopped working|torn|ripped|peel\w*|worn out|faulty) (?:after|within) (?:only |just |less than )?(?:an?|one|two|three|four|\d+) \w+|\b(?:i'?m|we'?re|i am) (?:really |very |so |quite |pretty |extremely )+(?:annoyed|disappointed|unhappy|angry|upset|furious|frustrated)\b|\b(?:nobody|no one|noone) (?:answers|answered|replies|replied|responds|responded|gets back|got back|is answering|has replied|has answered)\b|\b(?:make|file|lodge|have) a complaint\b|\bi(?:'d like to| want to|'m going to)? complain\b|\b(?:i'?m|we'?re|i am) (?:absolutely |bloody )?(?:furious|fuming|livid|raging|disgusted)\b"
)


def read_intent(text: str) -> Intent:
    """The kind of a folded message."""
    text = _TAIL.sub("", text)
    for name, pattern in WHOLE:
        if pattern.fullmatch(text):
            return Intent(name)
    # a greeting in front of a wish is politeness
    if is_complaint(text):
        return Intent("complaint")
    body = re.sub(r"^\W*(?:hi|hello|hey|good (?:morning|day|afternoon|evening))\b[\s,!.]*(?:there[\s,!.]*)?", "", text)
    for name, pattern in ANYWHERE:
        if match := pattern.search(body):
            return Intent(name, next((group for group in match.groups() if group), ""))
    if _DETAIL.search(body) and not re.search(
        r"\b(?:what|how) about (?!the (?:first|second|third|fourth|fifth|sixth|last|other|one)\b|that\b|this\b|number)\w+.*\bones?\b",
        body,
    ):
        return Intent("detail")
    return Intent("search")
