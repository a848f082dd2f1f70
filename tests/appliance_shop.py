"""An electrical shop's feed: kettles to chest freezers, with their noise, energy classes, sides and years of warranty, bags and brush heads for machines."""

from pathlib import Path

FEED = """\
id,title,description,price,sale_price,brand,product_type,color,availability,energy rating,capacity,noise level,power,width,height,depth,warranty,rating,review_count,cordless
K01,Vela 1.7 L Rapid Boil Kettle,"Boils a cup in 50 seconds. Removable limescale filter and a 360 degree base. Boil dry protection.",34.99,,Vela,Kitchen Appliances > Kettles,Black,in stock,,1.7 L,,3000 W,22 cm,25 cm,16 cm,2 years,4.4,812,
K02,Vela 1.7 L Rapid Boil Kettle,"Boils a cup in 50 seconds. Removable limescale filter and a 360 degree base. Boil dry protection.",34.99,,Vela,Kitchen Appliances > Kettles,Cream,in stock,,1.7 L,,3000 W,22 cm,25 cm,16 cm,2 years,4.4,812,
K03,Orrin Variable Temperature Kettle,"Five temperature settings from 60 to 100 °C, keep warm for 30 minutes. Ideal for green tea and coffee.",69.00,59.00,Orrin,Kitchen Appliances > Kettles,Stainless Steel,in stock,,1.5 L,,2200 W,23 cm,24 cm,17 cm,3 years,4.7,344,
K04,Orrin Quiet Boil Kettle,"Up to 75 % quieter than our other kettles. Water window on both sides.",49.00,,Orrin,Kitchen Appliances > Kettles,White,in stock,,1.7 L,58 dB,3000 W,22 cm,26 cm,16 cm,2 years,4.5,129,
K05,Pippin Travel Kettle,"Dual voltage for use abroad, comes with two cups.",22.50,,Pippin,Kitchen Appliances > Kettles,White,out of stock,,0.5 L,,650 W,15 cm,17 cm,12 cm,1 year,3.9,77,
T01,Vela 4-Slice Toaster,"Extra wide slots, defrost and reheat. Slide out crumb tray.",44.99,,Vela,Kitchen Appliances > Toasters,Black,in stock,,4 slices,,1800 W,32 cm,20 cm,28 cm,2 years,4.3,402,
T02,Vela 2-Slice Toaster,"Extra wide slots, defrost and reheat.",27.99,,Vela,Kitchen Appliances > Toasters,Cream,in stock,,2 slices,,950 W,28 cm,19 cm,17 cm,2 years,4.2,618,
T03,Orrin Long Slot Toaster,"Takes sourdough and bagels. Bun warmer on top.",54.00,,Orrin,Kitchen Appliances > Toasters,Stainless Steel,in stock,,2 slices,,1050 W,42 cm,20 cm,16 cm,3 years,4.6,95,
C01,Brewline Filter Coffee Machine,"Makes up to 10 cups, 24 hour timer, hot plate keeps coffee warm for 40 minutes. Permanent filter: no papers needed.",59.99,,Brewline,Kitchen Appliances > Coffee Machines,Black,in stock,,1.25 L,,1000 W,20 cm,36 cm,26 cm,2 years,4.1,260,
C02,Brewline Espresso Pump Machine,"15 bar pump and steam wand for milk. Takes ground coffee and ESE pods.",119.00,99.00,Brewline,Kitchen Appliances > Coffee Machines,Red,in stock,,1.1 L,,1350 W,22 cm,31 cm,29 cm,2 years,4.0,188,
C03,Barista Bean to Cup Pro,"Grinds fresh beans for every cup. One touch cappuccino and latte with automatic milk frother. Brew group can be removed for cleaning.",449.00,,Cortado,Kitchen Appliances > Coffee Machines,Stainless Steel,in stock,,1.8 L,,1450 W,26 cm,37 cm,45 cm,2 years,4.8,530,
C04,Cortado Capsule Mini,"For common capsules. Heats up in 25 seconds.",79.00,,Cortado,Kitchen Appliances > Coffee Machines,White,in stock,,0.6 L,,1200 W,11 cm,20 cm,32 cm,2 years,4.5,904,
C05,Milk Frother Duo,"Hot or cold foam, dishwasher safe jug.",39.00,,Cortado,Kitchen Appliances > Coffee Accessories,Black,in stock,,0.3 L,,500 W,12 cm,19 cm,12 cm,2 years,4.4,211,
C06,Burr Coffee Grinder,"30 grind settings from espresso to French press. Holds 250 g of beans.",89.00,,Brewline,Kitchen Appliances > Coffee Accessories,Black,in stock,,250 g,72 dB,150 W,14 cm,38 cm,20 cm,2 years,4.6,156,
B01,Whizz Hand Blender Set,"With whisk, chopper and beaker. Five speeds and turbo.",36.00,,Whizz,Kitchen Appliances > Blenders,White,in stock,,0.6 L,,800 W,,,,2 years,4.3,340,
B02,Whizz Jug Blender 1.5 L,"Glass jug, crushes ice, pulse. Jug and blades go in the dishwasher.",54.00,,Whizz,Kitchen Appliances > Blenders,Black,in stock,,1.5 L,86 dB,1000 W,,,,2 years,4.2,275,
B03,Smoothie To Go,"Blend in the bottle and take it with you. Two 600 ml bottles, BPA free.",29.00,,Pippin,Kitchen Appliances > Blenders,Green,in stock,,0.6 L,,350 W,,,,1 year,4.0,498,
B04,Orrin Stand Mixer 5 L,"Planetary mixing, dough hook, whisk and beater. Splash guard.",249.00,,Orrin,Kitchen Appliances > Mixers,Red,in stock,,5 L,75 dB,1200 W,36 cm,35 cm,24 cm,5 years,4.7,221,
B05,Whizz Hand Mixer,"Six speeds, two beaters and dough hooks.",24.00,,Whizz,Kitchen Appliances > Mixers,White,in stock,,,,350 W,,,,2 years,4.4,610,
A01,Crisp Air Fryer 4 L,"Chips with up to 90 % less fat. Basket is dishwasher safe. For 2 to 3 people.",79.00,69.00,Crisp,Kitchen Appliances > Air Fryers,Black,in stock,,4 L,60 dB,1500 W,27 cm,32 cm,34 cm,2 years,4.5,1203,
A02,Crisp Dual Zone Air Fryer 9 L,"Two drawers cook two things at two temperatures and finish together. For families of 4 to 8.",179.00,,Crisp,Kitchen Appliances > Air Fryers,Grey,in stock,,9 L,63 dB,2400 W,38 cm,32 cm,40 cm,2 years,4.8,877,
A03,Pippin Compact Air Fryer 2 L,"Small enough for a caravan or student room.",45.00,,Pippin,Kitchen Appliances > Air Fryers,White,in stock,,2 L,,900 W,21 cm,27 cm,25 cm,1 year,4.1,302,
M01,Solo Microwave 20 L,"Five power levels, 30 minute timer, dial controls.",69.00,,Pippin,Kitchen Appliances > Microwaves,White,in stock,,20 L,,800 W,44 cm,26 cm,34 cm,1 year,4.0,654,
M02,Combi Microwave 28 L,"Grill, convection and microwave. Ten auto programmes, child lock.",189.00,,Orrin,Kitchen Appliances > Microwaves,Black,in stock,,28 L,,900 W,52 cm,31 cm,48 cm,3 years,4.4,143,
V01,Cyclo Upright Vacuum,"Bagless, for carpets and hard floors, HEPA filter. 8 m cable.",129.00,,Cyclo,Floorcare > Upright Vacuums,Blue,in stock,,3 L,80 dB,700 W,,,,2 years,4.2,288,no
V02,Cyclo Pet Cylinder Vacuum,"Turbo brush lifts pet hair from carpets and sofas. Bagless, HEPA filter. 9 m cleaning radius.",159.00,139.00,Cyclo,Floorcare > Cylinder Vacuums,Red,in stock,,2.5 L,76 dB,800 W,,,,2 years,4.6,417,no
V03,Swift Stick Cordless V8,"Up to 40 minutes on one charge, turns into a handheld. LED head lights.",219.00,,Swift,Floorcare > Cordless Vacuums,Purple,in stock,,0.6 L,78 dB,,,,,2 years,4.5,932,yes
V04,Swift Stick Cordless V12 Pet,"Up to 70 minutes, anti tangle brush for pet hair, spare battery can be bought.",349.00,,Swift,Floorcare > Cordless Vacuums,Grey,in stock,,0.8 L,74 dB,,,,,3 years,4.8,365,yes
V05,Bagged Vacuum Harold,"Big 9 L bag, 12 m cable. Takes HB9 bags.",149.00,,Harold,Floorcare > Cylinder Vacuums,Red,in stock,,9 L,72 dB,620 W,,,,2 years,4.7,1502,no
V06,HB9 Vacuum Bags Pack of 10,"Fits Harold vacuums.",14.00,,Harold,Floorcare > Accessories,White,in stock,,,,,,,,,4.6,320,
V07,RoboSweep Mapping Robot,"Maps rooms with laser, mops and vacuums, empties itself. Works with app.",499.00,429.00,RoboSweep,Floorcare > Robot Vacuums,White,in stock,,0.4 L,66 dB,,35 cm,10 cm,35 cm,2 years,4.3,190,yes
V08,Steam Mop Fresh,"Kills 99.9 % of germs without chemicals. For sealed floors; not for unsealed wood.",65.00,,Fresh,Floorcare > Steam Mops,Green,in stock,,0.4 L,,1300 W,,,,2 years,4.1,233,no
W01,AquaSpin 7 kg Washing Machine,"1200 rpm, 15 programmes, quick wash in 28 minutes.",279.00,,AquaSpin,Laundry > Washing Machines,White,in stock,D,7 kg,76 dB,,60 cm,85 cm,50 cm,2 years,4.2,510,
W02,AquaSpin 9 kg Inverter Washing Machine,"1400 rpm, steam, delay start. Quiet inverter motor with a ten year motor guarantee.",429.00,389.00,AquaSpin,Laundry > Washing Machines,White,in stock,A,9 kg,70 dB,,60 cm,85 cm,60 cm,5 years,4.7,389,
W03,Norrland 8 kg Washing Machine,"1400 rpm, wool and allergy programmes.",499.00,,Norrland,Laundry > Washing Machines,Anthracite,in stock,B,8 kg,72 dB,,60 cm,85 cm,55 cm,5 years,4.6,201,
W04,Norrland Slim 5 kg Washing Machine,"Only 45 cm deep for small flats. 1000 rpm.",329.00,,Norrland,Laundry > Washing Machines,White,out of stock,C,5 kg,74 dB,,60 cm,85 cm,45 cm,2 years,4.0,66,
W05,Norrland Washer Dryer 9/6 kg,"Washes 9 kg and dries 6 kg in one go.",649.00,,Norrland,Laundry > Washer Dryers,White,in stock,E,9 kg,75 dB,,60 cm,85 cm,60 cm,5 years,4.1,118,
W06,AquaSpin 8 kg Heat Pump Dryer,"Sensor drying, reversible door. No vent needed.",459.00,,AquaSpin,Laundry > Tumble Dryers,White,in stock,A++,8 kg,65 dB,,60 cm,85 cm,62 cm,5 years,4.6,302,
W07,AquaSpin 7 kg Vented Dryer,"Needs a vent hose to the outside (included).",229.00,,AquaSpin,Laundry > Tumble Dryers,White,in stock,C,7 kg,69 dB,,60 cm,85 cm,55 cm,2 years,4.0,147,
I01,Glide Steam Iron,"Ceramic plate, 45 g/min steam, anti drip. Auto shut-off after 8 minutes.",39.00,,Glide,Laundry > Irons,Purple,in stock,,0.3 L,,2600 W,,,,2 years,4.4,720,
I02,Glide Steam Generator,"6 bar pressure, 1.8 L tank you can refill while ironing.",139.00,,Glide,Laundry > Irons,White,in stock,,1.8 L,,2400 W,,,,2 years,4.6,265,
F01,Frostline Fridge Freezer 60/40,"Frost free, 253 L in all. Reversible doors.",449.00,,Frostline,Refrigeration > Fridge Freezers,White,in stock,E,253 L,39 dB,,55 cm,180 cm,56 cm,2 years,4.3,340,
F02,Frostline Fridge Freezer 60/40,"Frost free, 253 L in all. Reversible doors.",479.00,,Frostline,Refrigeration > Fridge Freezers,Silver,in stock,E,253 L,39 dB,,55 cm,180 cm,56 cm,2 years,4.3,340,
F03,Norrland American Style Fridge Freezer,"532 L, water and ice dispenser, needs no plumbing: tank inside.",999.00,899.00,Norrland,Refrigeration > Fridge Freezers,Black,in stock,F,532 L,41 dB,,91 cm,177 cm,74 cm,5 years,4.5,152,
F04,Under Counter Larder Fridge,"Fits under a worktop, three glass shelves.",189.00,,Pippin,Refrigeration > Fridges,White,in stock,E,127 L,41 dB,,48 cm,84 cm,50 cm,1 year,4.1,208,
F05,Mini Fridge 10 L,"For drinks or cosmetics. 12 V car plug included.",49.00,,Pippin,Refrigeration > Fridges,Pink,in stock,,10 L,28 dB,,25 cm,33 cm,28 cm,1 year,4.0,511,
F06,Frostline Chest Freezer 198 L,"Can stand in a garage down to -15 °C. Keeps food frozen for 36 hours in a power cut.",239.00,,Frostline,Refrigeration > Freezers,White,in stock,F,198 L,42 dB,,95 cm,85 cm,56 cm,2 years,4.6,174,
D01,Norrland Dishwasher 14 Place,"Third rack for cutlery, 44 dB quiet, half load. Fully integrated: needs a door panel.",529.00,,Norrland,Dishwashers > Integrated,,in stock,D,14 place settings,44 dB,,60 cm,82 cm,55 cm,5 years,4.6,231,
D02,AquaSpin Slimline Dishwasher,"45 cm wide, ten place settings, 30 minute quick wash.",299.00,,AquaSpin,Dishwashers > Freestanding,White,in stock,E,10 place settings,49 dB,,45 cm,85 cm,60 cm,2 years,4.2,189,
D03,AquaSpin Full Size Dishwasher,"13 place settings, auto door open for better drying.",369.00,349.00,AquaSpin,Dishwashers > Freestanding,Silver,in stock,D,13 place settings,46 dB,,60 cm,85 cm,60 cm,2 years,4.5,275,
H01,Breeze Tower Fan,"Three speeds, oscillates, remote control and 8 hour timer.",49.00,,Breeze,Heating & Cooling > Fans,White,in stock,,,48 dB,45 W,24 cm,81 cm,24 cm,1 year,4.3,410,
H02,Breeze Desk Fan USB,"Small and quiet, runs from any USB port.",15.00,,Breeze,Heating & Cooling > Fans,Black,in stock,,,35 dB,5 W,15 cm,18 cm,11 cm,1 year,4.0,388,
H03,Cosy Oil Filled Radiator 2 kW,"Thermostat and timer, tip over switch. Silent: no fan.",69.00,,Cosy,Heating & Cooling > Heaters,White,in stock,,,,2000 W,40 cm,63 cm,24 cm,2 years,4.5,320,
H04,Cosy Ceramic Fan Heater,"Warms a small room in minutes. Not for bathrooms.",29.00,,Cosy,Heating & Cooling > Heaters,Black,in stock,,,55 dB,1800 W,18 cm,26 cm,15 cm,2 years,4.2,505,
H05,Portable Air Conditioner 9000 BTU,"Cools rooms up to 25 m2; window kit included. Also dehumidifies.",329.00,299.00,Breeze,Heating & Cooling > Air Conditioners,White,in stock,A,,64 dB,1000 W,35 cm,70 cm,33 cm,2 years,4.2,97,
H06,Dry 12 L Dehumidifier,"Takes 12 litres a day out of the air, laundry mode, continuous drain hose.",159.00,,Dry,Heating & Cooling > Dehumidifiers,White,in stock,,12 L,40 dB,,30 cm,50 cm,20 cm,2 years,4.7,640,
P01,Glow Hair Dryer 2200 W,"Ionic, cool shot, diffuser included.",34.00,,Glow,Personal Care > Hair Dryers,Pink,in stock,,,,2200 W,,,,2 years,4.4,801,
P02,Glow Straightener Slim,"Ceramic plates, up to 230 °C, heats in 15 seconds, works worldwide.",42.00,,Glow,Personal Care > Straighteners,Black,in stock,,,,,,,,2 years,4.5,533,
P03,Sharp Rotary Shaver,"Wet and dry, 50 minutes cordless, pop up trimmer.",79.00,65.00,Sharp,Personal Care > Shavers,Black,in stock,,,,,,,,2 years,4.3,290,yes
P04,Smile Sonic Toothbrush,"31,000 strokes a minute, two minute timer, pressure sensor. One brush head included.",49.00,,Smile,Personal Care > Toothbrushes,White,in stock,,,,,,,,2 years,4.6,1120,yes
P05,Smile Brush Heads Pack of 4,"Soft bristles; fit all Smile sonic toothbrushes.",18.00,,Smile,Personal Care > Toothbrushes,White,in stock,,,,,,,,,4.5,450,
"""


def write(folder: Path) -> Path:
    path = folder / "catalog.csv"
    path.write_text(FEED)
    return path
