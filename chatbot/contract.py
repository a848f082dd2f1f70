"""Replies and items as JSON: the contract of the HTTP routes, and the form that conversations are kept in."""

from typing import Any

from chatbot.turn import Card, Reply
from data.items import Item


def item_json(item: Item, base: str) -> dict[str, Any]:
    return {
        "id": item.id, "title": item.title, "price": None if item.price is None else f"{item.price:.2f}",
        "old_price": None if item.old_price is None else f"{item.old_price:.2f}", "currency": item.currency,
        "availability": item.availability, "image": f"{base}/media/{item.id}/0" if item.images else None,
        "link": base + item.link if item.link.startswith("/") else item.link,
    }  # fmt: skip


def card_json(card: Card, base: str) -> dict[str, Any]:
    left = card.item.inventory if card.item.inventory is not None and card.item.inventory <= 5 else None
    return {**item_json(card.item, base), "left": left, "reasons": list(card.reasons), "shares": dict(card.shares)}


def reply_json(reply: Reply, base: str, session: str) -> dict[str, Any]:
    """The contract of /api/chat."""
    shares = {name: round(reply.shares.get(name, 0.0), 4) for name in ("words", "photo", "taste", "shop")}
    if not sum(shares.values()):
        shares["shop"] = 1.0
    return {
        "session": session, "turn": 0, "text": reply.text, "heard": reply.heard,
        "items": [card_json(card, base) for card in reply.cards],
        "table": None if reply.table is None else {"columns": list(reply.table.columns), "rows": [list(row) for row in reply.table.rows]},
        "shares": shares, "suggestions": list(reply.suggestions), "act": reply.act,
        "understood": {"intent": reply.intent, "wish": reply.wish, "limits": [
            {"field": limit.field, "op": limit.op, "value": limit.values[0] if len(limit.values) == 1 else list(limit.values),
             "hard": limit.hard, "words": limit.words} for limit in reply.limits]},
    }  # fmt: skip
