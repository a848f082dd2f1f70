"""The demo shop's pictures: flat, calm illustrations, one family, drawn as SVG and rendered by resvg.

Colour, pattern and material are paints, so each of them works on every silhouette.
"""

import colorsys
import io
from functools import lru_cache

import numpy as np
import resvg_py
from PIL import Image, ImageColor

from data.board import KNITS, PALETTE, PILES, TEXTURED, WEAVES, WOODS, Board, Look, lightness, second, shade
from data.silhouettes import SILHOUETTES

SIDE = 640  # px


def ground(colour: str) -> str:
    """A pale tint of the complement, so that the product stands out."""
    r, g, b = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    hue, _, saturation = colorsys.rgb_to_hls(r, g, b)
    pale = colorsys.hls_to_rgb((hue + 0.5) % 1, 0.945, 0.14 + 0.3 * saturation)
    return "#" + "".join(f"{round(c * 255):02x}" for c in pale)


def texture(material: str) -> str:
    """SVG of the material's surface, or nothing for a smooth one."""
    dark, pale = 'stroke="#000" stroke-opacity=".13"', 'stroke="#fff" stroke-opacity=".16"'
    if material in KNITS:
        return (f'<pattern id="texture" width="5" height="4" patternUnits="userSpaceOnUse"><path d="M0 0L2.5 2.6L5 0" '
                f'fill="none" {dark} stroke-width="1"/><path d="M0 1.4L2.5 4L5 1.4" fill="none" {pale} '
                'stroke-width=".7"/></pattern>')  # fmt: skip
    if material in WEAVES:
        step = 3 if material == "corduroy" else 2
        return (f'<pattern id="texture" width="{step}" height="{step}" patternUnits="userSpaceOnUse" '
                f'patternTransform="rotate({0 if material == "corduroy" else 32})"><path d="M0 0V4" {dark} '
                f'stroke-width=".9"/><path d="M1 0V4" {pale} stroke-width=".5"/></pattern>')  # fmt: skip
    if material in PILES:
        return (f'<pattern id="texture" width="6" height="6" patternUnits="userSpaceOnUse"><circle cx="1.5" cy="1.5" '
                f'r="1.4" fill="none" {pale}/><circle cx="4.5" cy="4.5" r="1.4" fill="none" {dark}/></pattern>')  # fmt: skip
    if material in WOODS:
        return (f'<pattern id="texture" width="60" height="9" patternUnits="userSpaceOnUse"><path d="M0 2Q15 0 30 2T60 2'
                f'M0 6Q15 8 30 6T60 6" fill="none" {dark} stroke-width=".8"/></pattern>')  # fmt: skip
    return ""


def pattern(look: Look) -> str:
    """SVG of the pattern, in a tone that shows on the main colour."""
    main = PALETTE[look.colour]
    ink = "#fbf7ec" if lightness(main) < 0.62 else shade(main, 0.5)
    start = '<pattern id="pattern" patternUnits="userSpaceOnUse"'
    if look.pattern == "striped":
        return f'{start} width="16" height="16"><rect y="4" width="16" height="6.5" fill="{ink}"/></pattern>'
    if look.pattern == "checked":
        return (f'{start} width="22" height="22"><rect width="11" height="22" fill="{ink}" fill-opacity=".42"/>'
                f'<rect width="22" height="11" fill="{ink}" fill-opacity=".42"/></pattern>')  # fmt: skip
    if look.pattern == "dotted":
        return (f'{start} width="16" height="16"><circle cx="4" cy="4" r="2.7" fill="{ink}"/>'
                f'<circle cx="12" cy="12" r="2.7" fill="{ink}"/></pattern>')  # fmt: skip
    if look.pattern == "floral":
        petals = "".join(f'<circle cx="{x}" cy="{y}" r="2.6" fill="{ink}"/>'
                         for x, y in ((9, 5), (12.6, 7.8), (11.2, 12), (6.8, 12), (5.4, 7.8)))  # fmt: skip
        leaf = f'<path d="M19 20q4-5 8 0q-4 4-8 0Z" fill="{shade(main, 0.66)}"/>'
        return f'{start} width="27" height="27">{petals}<circle cx="9" cy="9" r="2.2" fill="#e9b44c"/>{leaf}</pattern>'
    if look.pattern == "camouflage":
        a, b = shade(main, 0.62), shade(main, 1.34)
        return (f'{start} width="56" height="50"><path d="M4 8q10-9 20-2t14 4q8 6-4 10t-18 2q-16-4-12-14Z" fill="{a}"/>'
                f'<path d="M34 30q10-6 18 2t-6 12q-14 4-18-4t6-10Z" fill="{b}"/><path d="M4 32q8-5 14 1t-4 9q-12 2-10-10Z" '
                f'fill="#3d3a2c" fill-opacity=".75"/></pattern>')  # fmt: skip
    other = second(main)
    return f'{start} width="400" height="400"><rect y="0" width="400" height="98" fill="{other}"/></pattern>'


def svg(look: Look) -> str:
    """What stands on the ground, as SVG; the ground itself is `backdrop`."""
    board = Board(look)
    SILHOUETTES[look.kind](board)
    defs = [
        '<linearGradient id="light" gradientUnits="userSpaceOnUse" x1="30" y1="10" x2="170" y2="195">'
        '<stop offset="0" stop-color="#fff" stop-opacity=".30"/><stop offset=".45" stop-color="#fff" stop-opacity=".02"/>'
        '<stop offset="1" stop-color="#000" stop-opacity=".24"/></linearGradient>',
        '<linearGradient id="gloss" gradientUnits="userSpaceOnUse" x1="30" y1="10" x2="170" y2="190">'
        '<stop offset="0" stop-color="#fff" stop-opacity=".55"/><stop offset=".22" stop-color="#fff" stop-opacity=".05"/>'
        '<stop offset=".38" stop-color="#fff" stop-opacity=".34"/><stop offset=".52" stop-color="#fff" stop-opacity="0"/>'
        '<stop offset="1" stop-color="#000" stop-opacity=".30"/></linearGradient>',
        '<radialGradient id="shadow"><stop offset="0" stop-color="#2a2620" stop-opacity=".34"/>'
        '<stop offset="1" stop-color="#2a2620" stop-opacity="0"/></radialGradient>',
    ]
    if look.pattern != "plain":
        defs.append(pattern(look))
    if look.material in TEXTURED:
        defs.append(texture(look.material))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 200" width="{SIDE}" height="{SIDE}">'
        f'<defs>{"".join(defs)}</defs><ellipse cx="102" cy="182" rx="66" ry="8" fill="url(#shadow)"/>'
        f"{''.join(board.parts)}</svg>"
    )


@lru_cache
def backdrop(tint: str) -> Image.Image:
    """The pale ground, 640 × 640: a tint with soft light on it from the upper left.

    Made here and not in the SVG, where this one gradient took four fifths of the time.
    """
    y, x = np.mgrid[0:SIDE, 0:SIDE] / SIDE
    light = 0.75 * np.clip(1 - np.hypot(x - 0.42, y - 0.36) / 0.85, 0, 1)[:, :, None]
    ground = np.array(ImageColor.getrgb(tint)) * (1 - light) + 255 * light
    return Image.fromarray(ground.round().astype(np.uint8))


def draw(look: Look) -> Image.Image:
    """The picture as pixels, 640 × 640."""
    png = resvg_py.svg_to_bytes(svg_string=svg(look), skip_system_fonts=True)
    picture = backdrop(ground(PALETTE[look.colour])).copy()
    thing = Image.open(io.BytesIO(png))
    picture.paste(thing, mask=thing.getchannel("A"))
    return picture
