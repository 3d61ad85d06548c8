#!/usr/bin/env python3
"""Writes Blocks.ttf: every printable ASCII and Latin-1 character is one solid block.

Each block is 600 units wide and as high as a capital letter, out of 1000 to the em; spaces are
empty. Pictures made with it depend on no installed font.
"""

import pathlib

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen

ADVANCE, HEIGHT, UNITS = 600, 700, 1000
SPACES = {0x20, 0xA0}
CHARACTERS = [*range(0x20, 0x7F), *range(0xA0, 0x100)]


def block():
    """One glyph: a rectangle that fills its advance, so that neighbours touch."""
    pen = TTGlyphPen(None)
    pen.moveTo((0, 0))
    for corner in ((0, HEIGHT), (ADVANCE, HEIGHT), (ADVANCE, 0)):
        pen.lineTo(corner)
    pen.closePath()
    return pen.glyph()


def main():
    names = {code: f"c{code:02X}" for code in CHARACTERS}
    order = [".notdef", *names.values()]
    empty = TTGlyphPen(None).glyph()
    glyphs = {name: block() for name in order}
    for code in SPACES:
        glyphs[names[code]] = empty
    builder = FontBuilder(UNITS, isTTF=True)
    builder.setupGlyphOrder(order)
    builder.setupCharacterMap(names)
    builder.setupGlyf(glyphs)
    builder.setupHorizontalMetrics({name: (ADVANCE, 0) for name in order})
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    builder.setupNameTable({"familyName": "Guidepost Blocks", "styleName": "Regular"})
    builder.setupOS2(sTypoAscender=800, sTypoDescender=-200, usWinAscent=800, usWinDescent=200)
    builder.setupPost(keepGlyphNames=False)
    builder.font["head"].created = builder.font["head"].modified = 0
    builder.font.recalcTimestamp = False
    builder.save(pathlib.Path(__file__).with_name("Blocks.ttf"))


if __name__ == "__main__":
    main()
