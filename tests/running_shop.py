"""A runner's feed: gels with and without caffeine by a column, shoes by their drop and in sizes of two countries, watches, mugs by what they hold."""

from pathlib import Path

FEED = """\
id,title,description,price,brand,product_type,color,size,availability,item_group_id,uk_size,heel_to_toe_drop,caffeine_mg,capacity_ml
G1,Dash Energy Gel Lemon 40 g,"Isotonic gel. Caffeine free.",2.20 USD,Dash,Nutrition > Gels,,,in_stock,,,,0,
G2,Dash Energy Gel Cola 40 g,"Isotonic gel with a lift.",2.50 USD,Dash,Nutrition > Gels,,,in_stock,,,,75,
G3,Dash Gel Variety Box,"Twenty gels in five flavours, two of them with caffeine.",39.00 USD,Dash,Nutrition > Gels,,,in_stock,,,,,
G4,Bolt Gel 100 CAF,"For the last mile. Not for children.",4.50 USD,Bolt,Nutrition > Gels,,,in_stock,,,,100,
G5,Maple Gel Salted,"Maple syrup with sea salt.",3.00 USD,Grove,Nutrition > Gels,,,in_stock,,,,0,
S1-43,Fell Grip Shoe,"Trail shoe with deep lugs.",125.00 USD,Fell,Shoes > Trail,Orange,EU 43,in_stock,S1,UK 9,4 mm,,
S1-44,Fell Grip Shoe,"Trail shoe with deep lugs.",125.00 USD,Fell,Shoes > Trail,Orange,EU 44,in_stock,S1,UK 10,4 mm,,
S2-43,Bare Run Shoe,"Flat shoe for short runs.",110.00 USD,Bare,Shoes > Road,Grey,EU 43,in_stock,S2,UK 9,0 mm,,
S3-43,Cloud Cushion Shoe,"Soft road shoe.",150.00 USD,Cloud,Shoes > Road,Blue,EU 43,in_stock,S3,UK 9,10 mm,,
W1,Arcus Pace GPS Watch,"17 hours of GPS.",199.00 USD,Arcus,Watches > GPS Watches,Black,,in_stock,,,,,
W2,Arcus Summit GPS Watch,"60 hours of GPS, titanium.",599.00 USD,Arcus,Watches > GPS Watches,Grey,,in_stock,,,,,
W3,Loop GPS Watch,"For every day.",119.00 USD,Loop,Watches > GPS Watches,White,,in_stock,,,,,
M1,Camp Mug Mustard,"Enamel mug.",11.00 USD,Fell,Mugs,Mustard,,in_stock,,,,,350
M2,Camp Mug White,"Enamel mug.",12.00 USD,Fell,Mugs,White,,in_stock,,,,,500
"""


def write(folder: Path) -> Path:
    path = folder / "catalog.csv"
    path.write_text(FEED)
    return path
