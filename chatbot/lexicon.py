"""General English that a shop's own words do not bring: numbers, cues, words that name no thing. All in stems."""

from data.thesaurus import SYNONYMS
from data.words import stem

MATERIALS = frozenset(map(stem, ["leather", "suede", "cotton", "wool", "linen", "silk", "cashmere", "denim", "polyester", "nylon", "fleece", "down", "rubber", "plastic", "steel", "aluminium", "aluminum", "wood", "wooden", "oak", "walnut", "bamboo", "ceramic", "porcelain", "glass", "carbon", "titanium", "canvas", "velvet", "satin", "merino", "fur", "gold", "silver", "brass", "metal", "stone"]))  # fmt: skip
# features that a description states or does not; asked for by name they are worth a limit that can be given up
FEATURES = frozenset(map(stem, ["waterproof", "windproof", "breathable", "insulated", "rechargeable", "wireless", "foldable", "organic", "vegan", "vegetarian", "recycled", "handmade", "washable", "reflective", "lightweight", "inflatable", "adjustable", "reusable", "unscented", "polarised", "polarized", "padded", "hooded"]))  # fmt: skip

NUMBERS = {word: n for n, word in enumerate(
    ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"])} | {word: 10 * n for n, word in enumerate(
        ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], 2)}  # fmt: skip
ORDINALS = {"first": 0, "1st": 0, "second": 1, "2nd": 1, "third": 2, "3rd": 2, "fourth": 3, "4th": 3, "fifth": 4, "5th": 4,
            "sixth": 5, "6th": 5, "last": -1}  # fmt: skip

GENDERS = {
    "woman": "women", "lady": "women", "ladi": "women", "female": "women", "girlfriend": "women", "wife": "women",
    "mother": "women", "mom": "women", "mum": "women", "girl": "girls", "man": "men", "male": "men", "gentleman": "men", "boyfriend": "men",
    "husband": "men", "hubbi": "men", "fella": "men", "lad": "boys", "lass": "girls", "nan": "women", "nana": "women", "grandson": "boys", "granddaught": "girls", "father": "men", "sister": "women", "aunt": "women", "grandma": "women", "grandmoth": "women", "niec": "girls", "brother": "men",
    "uncl": "men", "grandpa": "men", "grandfath": "men", "nephew": "boys", "daughter": "girls", "son": "boys", "dad": "men", "boy": "boys", "child": "kids", "kid": "kids",
}  # fmt: skip

DOING = frozenset({"wear", "wears", "wearing"})  # "what earrings can I wear" says nothing of earrings

# how columns may call those
ALSO_CALLED = {"women": ("female",), "men": ("male",), "her": ("women", "female", "girls"), "him": ("men", "male", "boys")}  # fmt: skip

# words that carry no wish of their own
FILLER = frozenset(map(stem, ["anymore", "forgot", "bought", "asked", "told", "problem", "problems", "issue", "issues", "worry", "worries", "worried", "worrying", "review", "reviews", "add", "sum", "each", "reason", "matter", "everyone", "everybody", "anyone", "nobody", "anybody", "sometimes", "usually", "normally", "generally", "often", "always", "probably", "alright", "moment", "bugger", "completely", "totally", "entirely", "either", "neither", "brill", "ta", "blimey", "hun", "mate", "cheers", "hiya", "ooh", "af", "hol", "hols", "sorry", "anyway", "whatever", "a", "an", "the", "i", "me", "my", "we", "us", "our", "you", "your", "he", "she", "it", "its", "they", "them", "their", "this", "that", "these", "those", "is", "are", "am", "was", "were", "be", "been", "being", "do", "does", "did", "have", "has", "had", "having", "can", "could", "would", "should", "will", "may", "might", "must", "shall", "to", "of", "for", "from", "in", "on", "at", "by", "with", "about", "as", "and", "or", "but", "so", "if", "than", "then", "there", "here", "please", "thanks", "thank", "hi", "hello", "hey", "ok", "okay", "well", "just", "really", "very", "quite", "some", "any", "all", "more", "most", "much", "many", "lot", "lots", "loads", "tons", "plenty", "shame", "pity", "after", "hiya", "bit", "few", "couple", "several", "various", "want", "need", "like", "look", "looking", "search", "searching", "find", "show", "see", "give", "get", "got", "buy", "buying", "purchase", "order", "recommend", "recommendation", "suggest", "suggestion", "help", "something", "anything", "thing", "things", "stuff", "item", "items", "product", "products", "one", "ones", "else", "other", "another", "what", "which", "who", "where", "when", "how", "why", "let", "lets", "i'm", "i'd", "she'd", "he'd", "they'd", "we'd", "you'd", "it'd", "i'll", "i've", "it's", "that's", "what's", "don't", "dont", "im", "id", "ill", "ive", "whats", "gift", "present", "idea", "ideas", "also", "too", "only", "maybe", "perhaps", "kind", "sort", "type", "under", "over", "below", "above", "less", "max", "maximum", "minimum", "between", "around", "price", "cost", "cheap", "expensive", "pricey", "costly", "affordable", "budget", "dollars", "dollar", "euros", "euro", "eur", "usd", "gbp", "pounds", "pound", "bucks", "sell", "carry", "stock", "available", "offer", "store", "shop", "now", "actually", "instead", "again", "still", "same", "new", "nice", "good", "great", "best", "better", "cool", "go", "start", "going", "out", "up", "into", "not", "no", "yes", "without", "except", "know", "tell", "say", "said", "prefer", "preferably", "ideally", "hopefully", "rather", "would", "love", "interested", "color", "colour", "size", "brand", "material", "made", "make", "want", "wanna", "gonna", "option", "options", "choice", "choices", "piece", "pieces", "pair", "today", "tomorrow", "looks", "lovely", "beautiful", "pretty", "fine", "sure", "right", "back", "cheaper", "cheapest", "dearest", "priciest", "costliest", "expensive", "compare", "forget", "altogether", "together", "total", "combined", "already", "own", "thats", "hes", "shes", "thank", "different", "first", "second", "third", "last", "others", "rest", "both", "come", "comes", "bit", "colour", "brand", "brands", "kind", "types", "many", "policy", "undo", "similar", "person", "sell", "sells", "put", "them", "both", "mine", "use", "using", "somebody", "someone", "person", "keep", "stay", "friend", "friends", "colleague", "boss", "neighbour", "neighbor", "teacher", "partner", "family", "couple", "birthday", "goes", "fits", "works", "costs", "needs", "spend", "him", "his", "hers", "guest", "allergic", "allergy", "hm", "hmm", "hmmm", "guess", "suppose", "reckon", "annoyed", "lol", "haha", "oh", "ah", "eh", "uh", "um", "wow", "omg", "tho", "though", "pls", "plz", "btw", "ugh", "meh", "yay", "nah", "yup", "yep", "while", "instead", "remove", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "everything", "think", "dearer", "pricier", "we'll", "you'll", "they'll", "she'll", "he'll", "it'll", "obviously", "definitely", "honestly", "dear", "steep", "nicer", "posher", "fancier"]))  # fmt: skip
# these name what is wanted without saying what it is
GENERIC = frozenset(map(stem, ["prezzie", "prezzies", "pressie", "pressies", "bits", "version", "versions", "edition", "model", "something", "anything", "thing", "things", "stuff", "item", "items", "product", "products", "one", "ones", "gift", "gifts", "present", "presents", "idea", "ideas", "option", "options", "recommendation", "suggestion", "gear", "equipment", "kit", "essentials", "set", "style", "look", "outfit", "accessories", "supplies", "range", "collection", "selection", "deal", "deals", "sale", "sales", "offer", "offers", "bestseller", "bestsellers"]))  # fmt: skip
# countries as a shop may write them → what people say of things from there
DEMONYMS = {
    "france": "french", "italy": "italian", "spain": "spanish", "germany": "german", "england": "english", "scotland": "scottish", "wales": "welsh", "ireland": "irish",
    "uk": "british", "united kingdom": "british", "great britain": "british", "portugal": "portuguese", "greece": "greek", "netherlands": "dutch", "belgium": "belgian",
    "switzerland": "swiss", "austria": "austrian", "denmark": "danish", "sweden": "swedish", "norway": "norwegian", "finland": "finnish", "iceland": "icelandic", "poland": "polish",
    "hungary": "hungarian", "czechia": "czech", "czech republic": "czech", "romania": "romanian", "bulgaria": "bulgarian", "croatia": "croatian", "ukraine": "ukrainian",
    "russia": "russian", "turkey": "turkish", "israel": "israeli", "lebanon": "lebanese", "egypt": "egyptian", "morocco": "moroccan", "ethiopia": "ethiopian", "kenya": "kenyan",
    "south africa": "south african", "india": "indian", "sri lanka": "sri lankan", "china": "chinese", "japan": "japanese", "korea": "korean", "south korea": "korean", "taiwan": "taiwanese",
    "thailand": "thai", "vietnam": "vietnamese", "indonesia": "indonesian", "malaysia": "malaysian", "philippines": "filipino", "australia": "australian", "new zealand": "new zealand",
    "usa": "american", "us": "american", "united states": "american", "canada": "canadian", "mexico": "mexican", "guatemala": "guatemalan", "costa rica": "costa rican", "colombia": "colombian",
    "brazil": "brazilian", "argentina": "argentinian|argentine", "chile": "chilean", "peru": "peruvian", "bolivia": "bolivian", "ecuador": "ecuadorian", "cuba": "cuban", "jamaica": "jamaican",
}  # fmt: skip
NEGATIONS = frozenset(
    [
        "not",
        "no",
        "without",
        "except",
        "avoid",
        "hide",
        "remove",
        "never",
        "hate",
        "non",
        "neither",
        "nor",
        "dislike",
        "exclude",
        "minus",
        "skip",
        "sans",
        "nothing",
        "isn't",
        "isnt",
        "aren't",
        "arent",
        "wasn't",
        "nowt",
    ]
)
# how things are, and where they are from: words that rank by meaning and are no things
DESCRIBING = frozenset(["pure", "genuine", "proper", "italian", "french", "spanish", "german", "european", "american", "japanese", "chinese", "swedish", "english", "portuguese", "greek", "dry", "sweet", "fresh", "light", "heavy", "strong", "soft", "warm", "cool", "modern", "classic", "vintage", "elegant", "formal", "casual", "cozy", "cosy", "fancy", "simple", "funny", "cute", "sturdy", "durable", "easy", "quick", "fast", "slow", "quiet", "loud", "bright", "dark", "tall", "short", "long", "wide", "narrow", "thick", "thin", "proper", "full", "decent"])  # fmt: skip
# words for what is given away, whatever it is
GIFTS = frozenset(["present", "presents", "gift", "gifts", "pressie", "pressies", "prezzie", "prezzies"])
# how big things are
OF_SIZE = frozenset(
    map(stem, ["little", "big", "small", "large", "huge", "tiny", "massive", "enormous", "gigantic", "giant", "bulky"])
)

# what people ask about → how shops say it
OTHER_WORDS = {
    stem(asked): frozenset(map(stem, told.split()))
    for names, told in (
        ("rain rainy wet dry downpour", "waterproof showerproof weatherproof rainproof repellent rain wet"),
        ("safe dangerous", "safety safely guard lock harmless"),
        ("outside outdoors outdoor", "outside outdoor outdoors garden patio"),
        ("itchy itch scratchy scratch", "soft itch scratch smooth"),
        ("sweat sweaty hot", "breathable vented cooling cool"),
        ("noisy noise loud quiet silent", "quiet silent noise noiseless whisper"),
        (
            "name names initial initials personalise",
            "engrave engraved engraving personalise personalised monogram embroider initials",
        ),
        ("iron ironing crease creases", "iron crease wrinkle"),
        ("waterproof", "waterproof hydrostatic ip44 ip54 ip55 ip65 ip66 ip67 ip68 ipx4 ipx5 ipx6 ipx7 ipx8"),
        ("join joined connect connected link linked", "join joined connect connectable link linkable extendable zip"),
        ("assemble assembly build setup", "assemble assembly tool screw align setup"),
        (
            "sturdy tough strong break drop drops robust",
            "sturdy tough rugged shockproof shatterproof unbreakable drop robust solid",
        ),
        ("slip slippery slide", "slip grip anti"),
        ("charge charging charged", "charge rechargeable usb charger"),
        ("warm cold freezing chilly winter", "warm insulated thermal fleece lined degrees"),
        ("fold folds foldable stow", "fold foldable collapsible folding packs telescopic"),
        ("comfy comfortable comfort", "comfortable cushioned padded soft comfort"),
        ("light heavy", "lightweight light heavy weigh"),
    )
    for asked in names.split()
}


def has_word(told: set[str], word: str) -> bool:
    """Whether stems have a word, a synonym of it, or one that begins like it: "accuracy" for "accurate"."""
    others = {other[0] for other in SYNONYMS.get((word,), ()) if len(other) == 1}
    return bool(told & {word, *others, *OTHER_WORDS.get(word, ())}) or any(
        len(word) > 4 and other[:5] == word[:5] and not (other.startswith(word) and len(other) > len(word) + 4)
        for other in told  # a "featherweight" has no feathers
    )
