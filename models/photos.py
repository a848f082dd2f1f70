"""From uploaded bytes to a picture that is safe to look at: small, upright, RGB, without its metadata."""

import io
import warnings
from typing import Final

from PIL import Image, ImageOps

from data.items import PICTURE_FORMATS

MAX_PIXELS: Final = 25_000_000  # a 5,000 × 5,000 photo
MAX_JPEG_PIXELS: Final = 120_000_000  # of a JPEG that is decoded no larger than needed, which costs an 8th of each side
MAX_BYTES: Final = 12 * 2**20
SIDE: Final = 512  # px, the longer side of a picture that is kept in memory
NEEDED: Final = 224  # px of both sides, all that CLIP looks at and twice what our tower does: a JPEG is decoded no larger than that takes


class PhotoError(ValueError):
    """A picture that cannot be used; the message is one sentence for the person who sent it."""


def decode(blob: bytes) -> Image.Image:
    """Return the first frame as an RGB picture with no side over 512 px, turned upright, EXIF dropped.

    Everything is judged from the header, before a pixel is decoded. Raises PhotoError.
    """
    if not blob:
        raise PhotoError("That picture is empty. Please send a JPEG, PNG, WebP or GIF.")
    if len(blob) > MAX_BYTES:
        raise PhotoError(f"That picture is over {MAX_BYTES // 2**20} MB. Please send a smaller one.")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)  # the next lines are stricter
            with Image.open(io.BytesIO(blob), formats=PICTURE_FORMATS) as image:
                # a progressive one is held whole before any of it is made small
                baseline = image.format == "JPEG" and not image.info.get("progressive")
                if image.width * image.height > (MAX_JPEG_PIXELS if baseline else MAX_PIXELS):
                    raise PhotoError(
                        f"That picture has {image.width} × {image.height} pixels, more than I can look at. "
                        "Please send one under 25 megapixels."
                    )
                image.draft("RGB", (NEEDED, NEEDED))
                upright = ImageOps.exif_transpose(image)
                upright.thumbnail((SIDE, SIDE))
                return on_white(upright)
    except PhotoError:
        raise
    except Image.DecompressionBombError as error:
        raise PhotoError(
            "That picture has more pixels than I can look at. Please send one under 25 megapixels."
        ) from error
    # Pillow's decoders raise many kinds of error on hostile bytes; all of them mean the same to a shopper
    except (OSError, ValueError, SyntaxError, KeyError, TypeError, IndexError, OverflowError, MemoryError) as error:  # fmt: skip
        raise PhotoError("I could not read that picture. Please send a JPEG, PNG, WebP or GIF.") from error


def on_white(image: Image.Image) -> Image.Image:
    """RGB on a white ground, so that a cut-out looks as it does on a page; nothing but pixels is kept."""
    if image.mode in ("RGBA", "LA", "PA") or "transparency" in image.info:
        cutout = image.convert("RGBA")
        ground = Image.new("RGB", cutout.size, "white")
        ground.paste(cutout, mask=cutout.getchannel("A"))
        return ground
    plain = Image.new("RGB", image.size)
    plain.paste(image.convert("RGB"))
    return plain


def square(image: Image.Image, side: int) -> Image.Image:
    """The whole picture on a white square of `side` px: nothing is cut off, nothing is stretched."""
    scale = side / max(image.size)
    size = (max(1, round(image.width * scale)), max(1, round(image.height * scale)))
    canvas = Image.new("RGB", (side, side), "white")
    small = image.resize(size, Image.Resampling.BICUBIC if scale > 1 else Image.Resampling.BOX)
    canvas.paste(small, ((side - size[0]) // 2, (side - size[1]) // 2))
    return canvas
