"""A board to draw on: 200 × 200, parts made of a path and a paint, colours with names."""

from dataclasses import dataclass, field

# names that a shopper uses, and the colour that the picture then has
PALETTE = {
    "black": "#2b2b2e", "charcoal": "#4a4d52", "grey": "#8d9196", "silver": "#c3c8cd", "white": "#f4f3ef",
    "cream": "#f1e6cf", "beige": "#d9c3a0", "sand": "#cfb486", "tan": "#bd8f5f", "brown": "#7a4f31",
    "chocolate": "#4f3225", "rust": "#a9502c", "terracotta": "#c66b4b", "orange": "#ec8a31", "coral": "#f08069",
    "red": "#cb3038", "burgundy": "#6f1f33", "pink": "#ee9fb8", "rose": "#d2728b", "fuchsia": "#c2368a",
    "purple": "#71468f", "lavender": "#b4a2d6", "navy": "#25345a", "blue": "#2f66b3", "sky blue": "#86b9e3",
    "turquoise": "#37a9ad", "teal": "#1d6d73", "mint": "#a5d9c1", "green": "#3c8a4c", "forest green": "#24523a",
    "olive": "#76763c", "khaki": "#a89b6c", "lime": "#a9c93c", "yellow": "#f2cb3c", "mustard": "#cd9a29",
    "gold": "#c9a24a",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Look:
    """How one product looks. colour: a name in PALETTE; detail: a variant of its silhouette ("long sleeve")."""

    kind: str
    colour: str
    pattern: str = "plain"
    material: str = ""
    detail: str = ""


@dataclass(slots=True)
class Board:
    """Collects the parts of one drawing, back to front."""

    look: Look
    parts: list[str] = field(default_factory=list)

    def part(self, path: str, paint: str = "main", outline: bool = True) -> None:
        """A closed shape. paint: main (with pattern and material), second, pale, dark, metal, wood, glass, skin."""
        hue = self.tone(paint)
        self.parts.append(f'<path d="{path}" fill="{hue}"/>')
        if paint == "main":
            if self.look.pattern != "plain":
                self.parts.append(f'<path d="{path}" fill="url(#pattern)"/>')
            if self.look.material in TEXTURED:
                self.parts.append(f'<path d="{path}" fill="url(#texture)"/>')
        sheen = "gloss" if paint in ("metal", "glass") or self.look.material in GLOSSY else "light"
        self.parts.append(f'<path d="{path}" fill="url(#{sheen})"/>')
        if outline:
            self.line(path, paint, 1.1)

    def line(self, path: str, paint: str = "main", width: float = 0.9, dash: str = "") -> None:
        """A seam, a fold or an edge, in a darker tone of what it lies on."""
        dashed = f' stroke-dasharray="{dash}"' if dash else ""
        self.parts.append(
            f'<path d="{path}" fill="none" stroke="{shade(self.tone(paint), 0.62)}" stroke-width="{width}" '
            f'stroke-linecap="round" stroke-linejoin="round"{dashed}/>'
        )

    def strap(self, path: str, paint: str = "second", width: float = 6) -> None:
        """A band along a path: a handle, a cord, a pole."""
        tone = self.tone(paint)
        for colour, wide in ((shade(tone, 0.62), width + 1.6), (tone, width), (shade(tone, 1.18), width * 0.3)):
            self.parts.append(
                f'<path d="{path}" fill="none" stroke="{colour}" stroke-width="{wide}" stroke-linecap="round" '
                'stroke-linejoin="round"/>'
            )

    def dot(self, x: float, y: float, r: float, paint: str = "second") -> None:
        self.part(circle(x, y, r), paint)

    def tone(self, paint: str) -> str:
        main = PALETTE[self.look.colour]
        fixed = {"metal": "#b9bfc6", "wood": "#b98a58", "glass": "#dcebf0", "pale": "#f3efe6", "dark": "#35353a",
                 "sole": "#efece4", "soil": "#6b4a35", "leaf": "#4f8a56", "flame": "#f6b545", "glow": "#fff0c2"}  # fmt: skip
        return fixed.get(paint) or (main if paint == "main" else second(main))


def circle(x: float, y: float, r: float) -> str:
    return f"M{x - r} {y}a{r} {r} 0 1 0 {2 * r} 0a{r} {r} 0 1 0 {-2 * r} 0Z"


def oval(x: float, y: float, rx: float, ry: float) -> str:
    return f"M{x - rx} {y}a{rx} {ry} 0 1 0 {2 * rx} 0a{rx} {ry} 0 1 0 {-2 * rx} 0Z"


def box(x: float, y: float, w: float, h: float, r: float = 4) -> str:
    return (f"M{x + r} {y}h{w - 2 * r}a{r} {r} 0 0 1 {r} {r}v{h - 2 * r}a{r} {r} 0 0 1 {-r} {r}"
            f"h{-(w - 2 * r)}a{r} {r} 0 0 1 {-r} {-r}v{-(h - 2 * r)}a{r} {r} 0 0 1 {r} {-r}Z")  # fmt: skip


def shade(colour: str, factor: float) -> str:
    """Darker below 1, lighter above, the hue kept."""
    r, g, b = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    if factor <= 1:
        return "#" + "".join(f"{round(c * factor):02x}" for c in (r, g, b))
    return "#" + "".join(f"{round(c + (255 - c) * (factor - 1)):02x}" for c in (r, g, b))


def lightness(colour: str) -> float:
    r, g, b = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    return 0.3 * r + 0.59 * g + 0.11 * b


def second(colour: str) -> str:
    """The quiet tone beside the main one: lighter on dark things, darker on light ones."""
    return shade(colour, 1.38) if lightness(colour) < 0.35 else shade(colour, 0.72)


GLOSSY = ("leather", "steel", "stainless steel", "ceramic", "porcelain", "glass", "rubber", "polycarbonate", "aluminium",
          "brass", "silk", "satin", "acetate", "stoneware", "cast iron")  # fmt: skip

KNITS = ("wool", "merino wool", "cashmere", "knit", "chunky knit", "acrylic knit")
WEAVES = ("denim", "canvas", "waxed canvas", "linen", "cotton twill", "corduroy", "jute")
PILES = ("fleece", "sherpa", "faux fur", "down", "terry cotton")
WOODS = ("oak", "walnut", "beech", "bamboo", "acacia wood", "rattan")
TEXTURED = KNITS + WEAVES + PILES + WOODS
