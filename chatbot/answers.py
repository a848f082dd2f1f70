"""Which turns are answered how: questions to the shop, and turns about what is on the table."""

from collections.abc import Callable

from chatbot.bundles import budget_for_all
from chatbot.comparing import compare
from chatbot.critiques import (
    cheaper,
    different,
    dislike,
    first_those,
    graded,
    like,
    more,
    more_like,
    size_up,
    sort,
)
from chatbot.details import detail
from chatbot.explaining import choose, explain
from chatbot.pointing import Answer
from chatbot.reading import Reading
from chatbot.recommend import Recommender
from chatbot.shop_questions import counted, every, extreme, most_of, superlative, values
from chatbot.state import State
from chatbot.value import worth

Handler = Callable[[Recommender, Reading, State], Answer | None]


SHOP_QUESTIONS: dict[str, Handler] = {
    "highest": lambda shop, reading, state: extreme(shop, reading, state, True),
    "lowest": lambda shop, reading, state: extreme(shop, reading, state, False),
    "rated": lambda shop, reading, state: extreme(shop, reading, state, True, "rating"),
    "superlative": superlative,
    "count": counted,
    "values": values,
    "most_of": most_of,
    "every": every,
    "worth": worth,
    "together": budget_for_all,
    "sort": lambda shop, reading, state: sort(shop, reading, state, "price"),
    "sort_down": lambda shop, reading, state: sort(shop, reading, state, "-price"),
    "cheaper": cheaper,
    "more_expensive": lambda shop, reading, state: cheaper(shop, reading, state, True),
}


TABLE_TURNS: dict[str, Handler] = {
    "compare": compare,
    "detail": detail,
    "choose": choose,
    "explain": explain,
    "like": like,
    "dislike": dislike,
    "more": more,
    "different": different,
    "first": first_those,
    "bigger": lambda shop, reading, state: size_up(shop, reading, state, True),
    "smaller": lambda shop, reading, state: size_up(shop, reading, state, False),
    "alike": more_like,
    "graded": graded,
}
