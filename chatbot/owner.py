"""The routes for the shop's own systems, which show its key: prices and stock, one by one."""

import secrets
from decimal import Decimal
from typing import Annotated, Any, Literal

from fastapi import FastAPI, Header, Request
from pydantic import BaseModel, ConfigDict, Field

from chatbot.contract import item_json
from chatbot.shelf import Shelf
from chatbot.turn import TurnError
from data.items import CatalogError

Amount = Annotated[Decimal, Field(ge=0, max_digits=12, decimal_places=4, allow_inf_nan=False)]


class NewOffer(BaseModel):
    """What to change about an item; what is left out stays. An old_price of null ends a sale."""

    model_config = ConfigDict(extra="forbid")

    price: Amount | None = None
    old_price: Amount | None = None
    availability: Literal["in_stock", "out_of_stock", "preorder", "backorder"] | None = None


def owner_routes(app: FastAPI, shelf: Shelf, key: str) -> None:
    """Add them to an application that has the shoppers' routes."""

    def check(authorization: str) -> None:
        if not key:
            raise TurnError("no_key", "This shop has no key, so nothing can be changed here.",
                            "Set SHOPTALK_KEY to a long random word and start again.", 403)  # fmt: skip
        if not secrets.compare_digest(authorization.encode(), f"Bearer {key}".encode()):
            raise TurnError("wrong_key", "The key is missing or wrong.", "Send it as: Authorization: Bearer KEY.", 401)

    @app.patch("/api/items/{item:path}")
    def change_item(
        item: str, offer: NewOffer, request: Request, authorization: Annotated[str, Header()] = ""
    ) -> dict[str, Any]:
        """Change the price or the availability of one item; it is true in the next answer."""
        check(authorization)
        values = offer.model_dump(exclude_unset=True)
        if values.get("availability", "") is None:
            raise TurnError("invalid_request", "An availability cannot be null.", "Leave it out to keep it.", 422)
        try:
            changed = shelf.change(item, **values)
        except KeyError as error:
            raise TurnError("not_found", "No item has this id.", "See the ids in the feed.", 404) from error
        except CatalogError as error:
            raise TurnError("invalid_request", f"{error}.", "Nothing was changed.", 422) from error
        except (OSError, RuntimeError) as error:
            raise TurnError("cannot_keep", "The change could not be written to disk, so it was not made.",
                            "Free some space, or make the store's folder writable, and send it again.", 507) from error  # fmt: skip
        return item_json(changed, str(request.base_url).rstrip("/"))
