"""Keep what is served in step with the shop: single changes of price and stock at once, a new import as soon as it has ended."""

import logging
import threading
from collections.abc import Callable
from dataclasses import replace
from typing import Any, Protocol

from chatbot.assistant import Assistant
from data.items import CatalogError, Item, Offer
from retrieval.lance import LanceStore
from retrieval.problems import StoreMismatchError

log = logging.getLogger("shoptalk")
PAUSE = 2.0  # seconds between two looks at the store


class Place(Protocol):
    """Where the assistant stands that answers now."""

    assistant: Assistant


class Shelf:
    """Puts another assistant in its place when the store has changed. Turns under way keep the one they began with."""

    def __init__(self, place: Place, store: LanceStore, reopen: Callable[[], Assistant]) -> None:
        self._place, self._store, self._reopen = place, store, reopen
        self._changing = threading.Lock()
        self._seen = store.state()

    def change(self, item: str, **values: Any) -> Item:
        """Change the price, old_price or availability of an item; on disk, and true in the next answer, when this returns.

        Raises KeyError if there is no such item, CatalogError if an item cannot be so, OSError if it cannot be kept.
        """
        with self._changing:
            self._look()
            facts = self._place.assistant.parts.store.facts
            before = facts.items[facts.row[item]]
            after = before.with_offer(as_sold(replace(before.offer, **values), values.get("old_price") is not None))
            self._store.change(before, after.offer)
            self._place.assistant = self._place.assistant.with_offers([after])
            self._seen = self._store.state()
        return after

    def look(self) -> None:
        """Take up what another process has imported or changed."""
        with self._changing:
            self._look()

    def _look(self) -> None:
        state = self._store.state()
        if state == self._seen:
            return
        items, _ = state
        if items == self._seen[0]:
            self._take_changes()
        else:
            try:
                self._place.assistant = self._reopen()
            except StoreMismatchError as error:
                log.warning("serving what was there before: %s", error)
        self._seen = state

    def _take_changes(self) -> None:
        facts = self._place.assistant.parts.store.facts
        found = [
            (facts.items[facts.row[key]], change) for key, change in self._store.changes().items() if key in facts.row
        ]
        self._place.assistant = self._place.assistant.with_offers(
            item.with_offer(change.now) for item, change in found if item.offer != change.now
        )

    def watch(self, stop: threading.Event) -> None:
        """Look every two seconds until told to stop; a look that fails is told, and the next one tries again."""
        while not stop.wait(PAUSE):
            try:
                self.look()
            except Exception:  # whatever it is, shoppers go on with what is there
                log.exception("cannot look at the store")


def as_sold(offer: Offer, told: bool) -> Offer:
    """An offer whose price before a sale is above its price: one that is no more is dropped. Raises CatalogError where it was `told`."""
    if offer.price is None or offer.old_price is None or offer.old_price > offer.price:
        return offer
    if told:
        raise CatalogError(
            f"the old price {offer.old_price} is not above the price {offer.price}; leave it out to end a sale"
        )
    return replace(offer, old_price=None)
