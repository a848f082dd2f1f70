"""A lighting shop's feed: lamps and shades by their fitting, lights for rooms and for gardens, bulbs by the pack, what is dimmable."""

from pathlib import Path

FEED = """\
id,title,description,price,sale_price,brand,product_type,color,size,availability,item_group_id,material,bulb_fitting,max_wattage,height_cm,shade_diameter_cm,dimmable,room
F1,Alder Floor Lamp,"Tripod floor lamp with a linen shade. Foot switch. Bulb not included.",89.00 GBP,,Lumo,Floor Lamps,Natural,,in_stock,,Oak,E27,60,152,45,yes,Living room
F2,Arc Floor Lamp,"Reaches over a sofa. Marble base weighs 18 kg. Bulb not included.",149.00 GBP,129.00 GBP,Lumo,Floor Lamps,Brass,,in_stock,,Metal,E27,40,190,30,yes,Living room
F3,Reading Floor Lamp Pivot,"Integrated LED with three levels and a flexible neck, ideal for reading or crafts. Uses 8 W.",69.00 GBP,,Brightside,Floor Lamps,Black,,in_stock,,Metal,Integrated LED,8,140,,yes,Study
T1,Pebble Table Lamp,"Ceramic base with a drum shade. Switch on the cable.",39.00 GBP,,Lumo,Table Lamps,Sage,,in_stock,T1,Ceramic,E14,40,38,22,no,Bedroom
T1b,Pebble Table Lamp,"Ceramic base with a drum shade. Switch on the cable.",39.00 GBP,,Lumo,Table Lamps,Terracotta,,in_stock,T1,Ceramic,E14,40,38,22,no,Bedroom
T1c,Pebble Table Lamp,"Ceramic base with a drum shade. Switch on the cable.",39.00 GBP,,Lumo,Table Lamps,Cream,,out_of_stock,T1,Ceramic,E14,40,38,22,no,Bedroom
T2,Touch Bedside Lamp,"Three step touch dimmer and a USB port. Bulb included.",29.00 GBP,,Brightside,Table Lamps,White,,in_stock,,Metal,E14,25,30,18,yes,Bedroom
T3,Banker's Lamp,"Classic green glass shade on a brass base, pull chain.",55.00 GBP,,Heritage,Table Lamps,Green,,in_stock,,Glass,E27,40,36,,no,Study
T4,Rechargeable Table Lamp Firefly,"Cordless lamp for garden tables, IP54, up to 12 hours. USB-C.",34.00 GBP,,Brightside,Table Lamps,Black,,in_stock,T4,Metal,Integrated LED,3,35,,yes,Garden
T4b,Rechargeable Table Lamp Firefly,"Cordless lamp for garden tables, IP54, up to 12 hours. USB-C.",34.00 GBP,,Brightside,Table Lamps,White,,in_stock,T4,Metal,Integrated LED,3,35,,yes,Garden
P1,Rattan Pendant Shade 40 cm,"Easy fit shade, no wiring. Cable set not included.",45.00 GBP,,Weave,Ceiling > Pendants,Natural,40 cm,in_stock,P1,Rattan,E27,60,30,40,,Dining room
P2,Rattan Pendant Shade 60 cm,"Easy fit shade, no wiring. Cable set not included.",69.00 GBP,,Weave,Ceiling > Pendants,Natural,60 cm,in_stock,P1,Rattan,E27,60,35,60,,Dining room
P3,Three Light Bar Pendant,"Linear pendant for over a kitchen island, 90 cm wide, adjustable drop 40 to 150 cm. Smoked glass.",139.00 GBP,,Heritage,Ceiling > Pendants,Smoke,,in_stock,,Glass,E27,40,,,yes,Kitchen
P4,Paper Globe 50 cm,"Rice paper lantern, flat packed.",12.00 GBP,,Weave,Ceiling > Pendants,White,50 cm,in_stock,,Paper,E27,40,,50,,Bedroom
C1,Flush LED Bathroom Ceiling Light,"IP44, 18 W, 1600 lumens, cool white. For zone 2.",42.00 GBP,,Brightside,Ceiling > Flush,White,30 cm,in_stock,,Plastic,Integrated LED,18,8,,no,Bathroom
C2,Crystal Chandelier Five Arm,"Glass drops, five candle bulbs needed. Chain can be shortened.",189.00 GBP,,Heritage,Ceiling > Chandeliers,Chrome,,in_stock,,Crystal glass,E14,40,50,60,yes,Living room
C3,Kids Cloud Ceiling Light,"Soft white cloud, warm light.",59.00 GBP,,Weave,Ceiling > Flush,White,,in_stock,,Fabric,Integrated LED,12,,45,no,Kids room
W1,Swing Arm Wall Light,"Plug in wall light, no electrician needed. 2 m cable with switch.",49.00 GBP,,Heritage,Wall Lights,Brass,,in_stock,W1,Metal,E14,25,,,yes,Bedroom
W2,Swing Arm Wall Light,"Plug in wall light, no electrician needed. 2 m cable with switch.",49.00 GBP,,Heritage,Wall Lights,Black,,in_stock,W1,Metal,E14,25,,,yes,Bedroom
W3,Outdoor Wall Lantern with Sensor,"Motion sensor up to 8 m, IP44. Hardwired.",64.00 GBP,,Brightside,Outdoor,Anthracite,,in_stock,,Metal,E27,40,32,,no,Outdoor
O1,Solar Path Lights (6),"Six stake lights that switch on at dusk, 8 hours.",29.00 GBP,24.00 GBP,Brightside,Outdoor,Black,,in_stock,,Plastic,Integrated LED,,36,,,Outdoor
O2,Festoon String Lights 10 m,"Twenty warm LED bulbs, connectable up to 40 m. IP65. Plug included.",45.00 GBP,,Brightside,Outdoor,Black,10 m,in_stock,,Plastic,Integrated LED,,,,no,Outdoor
O3,Spike Spotlight,"For trees and borders, 3 m cable.",22.00 GBP,,Brightside,Outdoor,Black,,out_of_stock,,Metal,GU10,35,,,no,Outdoor
B1,LED Bulb E27 8 W Warm White,"Equals 60 W, 806 lumens, 2700 K. Not dimmable.",3.50 GBP,,Brightside,Bulbs,Warm white,,in_stock,,,E27,8,,,no,
B2,LED Bulb E27 8 W Dimmable,"Equals 60 W, 806 lumens, 2700 K.",5.50 GBP,,Brightside,Bulbs,Warm white,,in_stock,,,E27,8,,,yes,
B3,LED Bulb E14 5 W Warm White,"Equals 40 W, 470 lumens.",3.00 GBP,,Brightside,Bulbs,Warm white,,in_stock,,,E14,5,,,no,
B4,LED Spot GU10 5 W (5),"Five spots, 36 degrees, cool white.",12.00 GBP,,Brightside,Bulbs,Cool white,,in_stock,,,GU10,5,,,yes,
B5,Smart Bulb E27 Colour,"Wifi bulb in 16 million colours, works with voice assistants, no hub.",14.00 GBP,,Brightside,Bulbs,Colour,,in_stock,,,E27,9,,,yes,
S1,Linen Drum Shade 30 cm,"For table lamps and ceiling.",19.00 GBP,,Lumo,Shades,Oatmeal,30 cm,in_stock,S1,Linen,E27,60,20,30,,
S2,Linen Drum Shade 45 cm,"For floor lamps and ceiling.",29.00 GBP,,Lumo,Shades,Oatmeal,45 cm,in_stock,S1,Linen,E27,60,30,45,,
S3,Pleated Empire Shade 25 cm,"For candle fittings.",24.00 GBP,,Heritage,Shades,Blush,25 cm,in_stock,,Cotton,E14,40,18,25,,
X1,Plug In Dimmer,"For lamps up to 100 W with dimmable bulbs.",16.00 GBP,,Brightside,Accessories,White,,in_stock,,,,100,,,,
X2,Ceiling Cable Set Black,"2 m fabric cable with E27 holder and ceiling rose.",18.00 GBP,,Weave,Accessories,Black,2 m,in_stock,,,E27,,,,,
"""


def write(folder: Path) -> Path:
    path = folder / "catalog.csv"
    path.write_text(FEED)
    return path
