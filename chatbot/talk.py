"""Turns that are not about a product: greetings, thanks, policies, a human please, and what does not belong here."""

from collections.abc import Callable
from dataclasses import fields, replace
from typing import TYPE_CHECKING

from chatbot import tongues
from chatbot.intents import Intent
from chatbot.pages import quoted
from chatbot.pointing import in_front, items_of
from chatbot.reading import Reading
from chatbot.recommend import Recommender
from chatbot.state import State, show
from chatbot.turn import Reply
from chatbot.wording import Voice, join, named

if TYPE_CHECKING:
    from chatbot.assistant import Parts

SEARCH = Intent("search")
Answer = tuple[Reply, State]


def simple(act: str, *forms: str) -> "Callable[[Parts, Recommender, Reading, State], Answer]":
    def answer(parts: "Parts", shop: Recommender, reading: Reading, state: State) -> Answer:
        text = Voice(f"{state.turns}{act}").pick(*forms).replace("{shop}", parts.shop.name)
        return Reply(text, act=act, suggestions=shop.openers), state

    return answer


def policy(parts: "Parts", shop: Recommender, reading: Reading, state: State) -> Answer:
    found, _ = parts.pages.answer(reading.text)
    if found is None:
        contact = f" You can ask {parts.shop.handover}." if parts.shop.handover else ""
        return Reply(f"The shop's pages do not say.{contact}", act="answer"), state
    return Reply(quoted(found), act="answer"), state


def complaint(parts: "Parts", shop: Recommender, reading: Reading, state: State) -> Answer:
    """Something that was bought here is not as it should be: that is for a person, with what the shop's pages say of it."""
    found, _ = parts.pages.answer("damaged, broken or faulty goods, something wrong with the order")
    told = f" {quoted(found)}" if found else ""
    where = f" A person puts it right: {parts.shop.handover}." if parts.shop.handover else ""
    text = f"I am sorry about that.{told}{where or ' Please tell the shop; its contact page says how.'}"
    return Reply(text, act="handover", suggestions=("talk to a person",)), replace(state, complaint=reading.text)


def human(parts: "Parts", shop: Recommender, reading: Reading, state: State) -> Answer:
    found, _ = parts.pages.answer("contact, phone, e-mail, opening hours")
    told = recall_text(shop, state)
    where = parts.shop.handover or (found.text if found else "")
    text = (
        f"Of course. You reach a person at {where}."
        if where
        else "I cannot connect you to a person here; please use the shop's contact page."
    )
    if known := "; ".join(filter(None, (f"“{state.complaint}”" if state.complaint else "", told))):
        text += f" I pass on what we have so far: {known}."
    return Reply(text, act="handover"), state


def recall_text(shop: Recommender, state: State) -> str:
    said = list(filter(None, (shop.wish(state), *shop.words_of(state.limits))))
    return ", ".join(part for i, part in enumerate(said) if not any(part in other for other in said[:i]))


def recall(parts: "Parts", shop: Recommender, reading: Reading, state: State) -> Answer:
    now = recall_text(shop, state)
    if not state.first:
        return Reply("You have not asked for anything yet.", act="answer", suggestions=shop.openers), state
    text = f"At first you said “{state.first}”."
    if now:
        text += f" What holds now: {now}."
    liked = [parts.store.facts.items[parts.store.facts.row[j.item]].title for j in state.judgements
             if j.liked and j.item in parts.store.facts.row]  # fmt: skip
    if liked:
        text += f" You liked {join(liked)}."
    return Reply(text, act="answer"), state


def reset(parts: "Parts", shop: Recommender, reading: Reading, state: State) -> Answer:
    return Reply("A clean slate. What are you looking for?", act="ask", suggestions=shop.openers), clean(state)


def clean(state: State) -> State:
    """The state of a conversation that begins anew."""
    return State(turns=state.turns, language=state.language)


def undo(parts: "Parts", shop: Recommender, reading: Reading, state: State) -> Answer:
    """Go back to what was wished for before the last turn that changed it, and say what is so again."""
    if not state.before:
        return Reply("There is nothing to take back.", act="answer"), state
    wish, table = state.before[-1]
    back = replace(state, **{field.name: getattr(wish, field.name) for field in fields(wish)}, before=state.before[:-1])
    lead = taken_back(shop, state, back)
    if back.empty and not back.judgements:
        return Reply(f"{lead}What are you looking for?", act="ask", suggestions=shop.openers), show(back, ())
    if back.together and (items := items_of(shop, table)):  # what was put together
        cards, after = in_front(shop, back, [shop.facts.row[item.id] for item in items])
        return Reply(f"{lead}As before: {join([named(card.item) for card in cards])}.", cards, "show"), after
    return shop.recommend(back, reading, lead)


def taken_back(shop: Recommender, state: State, back: State) -> str:
    """What is no longer so once a state is what it was before."""
    undone = [judgement.item for judgement in state.judgements if judgement not in back.judgements]
    if undone:
        return f"Taken back what you said about {join([item.title for item in items_of(shop, undone)]) or 'it'}. "
    gone = list(dict.fromkeys(shop.words_of([limit for limit in state.limits if limit not in back.limits])))
    if gone and state.kinds == back.kinds:
        return f"Taken back: {join(gone)}. "
    return f"Back to the {shop.noun(back)}. " if back.kinds and state.kinds != back.kinds else "Taken back. "


def yes(parts: "Parts", shop: Recommender, reading: Reading, state: State) -> Answer:
    if state.empty:
        return Reply("What are you looking for?", act="ask", suggestions=shop.openers), state
    return shop.recommend(state, reading)


def foreign(parts: "Parts", shop: Recommender, reading: Reading, state: State) -> Answer:
    """A message in another language: said in that language, if there is a catalogue for it, that only English is understood."""
    said = "I understand only English here. Please write to me in English, and I will gladly help."
    return Reply(tongues.said_in(reading.intent.detail, said), act="talk", suggestions=shop.openers), state


TALK: "dict[str, Callable[[Parts, Recommender, Reading, State], Answer]]" = {
    "greet": simple("talk", "Hello, and welcome to {shop}. What are you looking for?", "Hi! What can I find for you at {shop}?"),
    "thanks": simple("talk", "You are welcome. Anything else?", "Gladly. Is there anything else you need?"),
    "bye": simple("talk", "Goodbye, and thanks for stopping by.", "See you soon!"),
    "help": simple("talk", "I am the shop's assistant, a program. Tell me what you need, show me a photo or say it: I find it in this shop, compare, "
                   "answer questions about it, and keep to your budget, size and colours."),
    "abuse": simple("talk", "I am sorry this is not going well. Tell me what you need, or ask for a person.",
                    "Let us try again: what are you looking for?"),
    "offtopic": simple("talk", "That is beyond me: I only know this shop. What can I find for you here?",
                       "I can only help with what {shop} sells. Are you looking for something?"),
    "cart": simple("talk", "I cannot put things into your basket; open the item by its card, and buy it there."),
    "foreign": foreign,
    "policy": policy, "complaint": complaint, "human": human, "recall": recall, "reset": reset, "undo": undo, "yes": yes,
    "no": simple("talk", "All right. Tell me what you would rather have."),
}  # fmt: skip
# talk that stays talk, even when it mentions things of the shop
FIRM_TALK = frozenset(
    {"cart", "policy", "complaint", "human", "recall", "reset", "offtopic", "help", "thanks", "bye", "foreign"}
)
