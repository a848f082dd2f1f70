"""A shop for pens, paper and paint: what works with what, small amounts of ink, and sizes that look like prices."""

from pathlib import Path

ROWS = """\
id,title,description,price,category,brand,color,size,rating,availability
p1,Inkwell Fountain Pen Fine,Steel nib with a converter. Refillable with bottled ink.,24.00,Pens > Fountain Pens,Inkwell,Black,Fine,4.6,in stock
p2,Inkwell Fountain Pen Broad,Steel nib with a converter.,24.00,Pens > Fountain Pens,Inkwell,Blue,Broad,4.4,in stock
p3,Meridian Gold Fountain Pen,14k gold nib. Comes in a gift box.,149.00,Pens > Fountain Pens,Meridian,Burgundy,Medium,4.8,in stock
p4,Scribble Gel Pens Pack of 10,Assorted colours. Quick drying so left handers do not smudge.,7.50,Pens > Gel Pens,Scribble,Assorted,,4.2,in stock
p5,Scribble Ballpoint,Smooth blue ink.,1.20,Pens > Ballpoints,Scribble,Blue,,3.9,in stock
p6,Drawline Fineliners Set of 6,Waterproof pigment ink in six widths.,14.00,Pens > Fineliners,Drawline,Black,,4.7,in stock
n1,Leaf A5 Dotted Notebook,Hardcover with 120 gsm paper that does not bleed with fountain pens.,16.00,Paper > Notebooks,Leaf,Green,A5,4.7,in stock
n2,Leaf A5 Lined Notebook,Hardcover with 80 gsm paper.,12.00,Paper > Notebooks,Leaf,Navy,A5,4.3,in stock
n3,Leaf A4 Plain Sketchbook,Spiral bound with 160 gsm paper for pencil and light washes.,18.00,Paper > Sketchbooks,Leaf,Black,A4,4.5,in stock
n4,Aquarelle Watercolour Pad A3,Cold pressed 300 gsm cotton paper. 12 sheets.,29.00,Paper > Watercolour Paper,Aquarelle,White,A3,4.8,in stock
n5,Aquarelle Watercolour Pad A4,Cold pressed 300 gsm cotton paper. 20 sheets.,24.00,Paper > Watercolour Paper,Aquarelle,White,A4,4.6,out of stock
w1,Aquarelle Watercolour Set 12,Half pans in a metal tin with a brush.,32.00,Paint > Watercolours,Aquarelle,,12 pans,4.6,in stock
w2,Aquarelle Watercolour Set 24,Half pans in a metal tin.,55.00,Paint > Watercolours,Aquarelle,,24 pans,4.7,in stock
w3,Tinto Acrylics Set of 8,Tubes of 75 ml. Water based and non toxic.,21.00,Paint > Acrylics,Tinto,,8 x 75 ml,4.1,in stock
w4,Tinto Finger Paints,Washable and safe for children from 2 years. Non toxic.,9.50,Paint > Finger Paints,Tinto,,6 x 50 ml,4.4,in stock
w5,Northern Oils Starter Set,Ten tubes of 12 ml oil paint. Needs solvent to clean.,39.00,Paint > Oils,Northern,,10 x 12 ml,4.5,in stock
b1,Fox Synthetic Round Brush 6,Vegan bristles for watercolour and ink.,5.50,Brushes,Fox,,6,4.3,in stock
b2,Fox Sable Round Brush 6,Kolinsky sable that holds a lot of water.,19.00,Brushes,Fox,,6,4.9,in stock
b3,Fox Flat Brush Set,Five flat hog bristle brushes for oils and acrylics.,16.00,Brushes,Fox,,,4.2,in stock
i1,Inkwell Bottled Ink 50 ml Blue Black,Permanent. Not for use with dip washing.,11.00,Ink,Inkwell,Blue Black,50 ml,4.6,in stock
i2,Inkwell Bottled Ink 30 ml Teal,Washable ink with a green sheen.,8.00,Ink,Inkwell,Teal,30 ml,4.5,in stock
i3,Inkwell Cartridges Pack of 6 Black,Fits all Inkwell pens.,3.50,Ink,Inkwell,Black,,4.2,in stock
k1,Calligraphy Starter Kit,"Pen holder, three nibs, black ink and a workbook for beginners.",28.00,Kits,Inkwell,,,4.4,in stock
k2,Urban Sketching Kit,"Sketchbook A6, fineliner, and a 6 pan watercolour set in a pouch.",42.00,Kits,Drawline,,,4.7,in stock
c1,Cutwell Mat A3,Self healing cutting mat with grid.,13.00,Tools > Cutting Mats,Cutwell,Green,A3,4.5,in stock
c2,Cutwell Craft Knife,With five spare blades.,8.00,Tools > Knives,Cutwell,Yellow,,4.3,in stock
"""


def write(folder: Path) -> Path:
    """Write the feed and return where it is."""
    feed = folder / "art.csv"
    feed.write_text(ROWS, "utf-8")
    return feed
