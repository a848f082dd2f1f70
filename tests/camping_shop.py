"""A camping shop's feed: tents by persons, sleeping bags by warmth and length, stoves and what they burn, boots and jackets in sizes."""

from pathlib import Path

FEED = """\
id,title,description,price,brand,product_type,color,size,availability,material,item_group_id,persons,weight,comfort_temp_c
T01,Lyngfjell Ridge 2 Tent,"Two-person backpacking tent, freestanding, 2 doors. 3-season. Flysheet 3000 mm waterproof. Packs to 45 cm.",249.00 EUR,Lyngfjell,Camping > Tents,Green,,in stock,Ripstop nylon,,2,1.9 kg,
T02,Lyngfjell Ridge 3 Tent,"Roomier brother of the Ridge 2: sleeps three, 3-season, 3000 mm fly.",299.00 EUR,Lyngfjell,Camping > Tents,Green,,in stock,Ripstop nylon,,3,2.4 kg,
T03,Harrow Family Dome 4,"Family tent for 4 people with standing height and a porch. Steel poles, heavy, best by car.",189.95 EUR,Harrow,Camping > Tents,Blue,,in stock,Polyester,,4,8.6 kg,
T04,Harrow Family Tunnel 6,Six-person tunnel tent with two bedrooms and blackout sleeping area.,379.00 EUR,Harrow,Camping > Tents,Grey,,out of stock,Polyester,,6,14.2 kg,
T05,Solo Bivy Tent,Ultralight one-person shelter for fast hikers. Pitches with one trekking pole (not included).,159.00 EUR,Pikka,Camping > Tents,Orange,,in stock,Silnylon,,1,0.95 kg,
T06,Pop-Up Festival Tent 2P,"Throws up in seconds, ideal for festivals. 1000 mm hydrostatic head, not for heavy rain.",49.99 EUR,Harrow,Camping > Tents,Blue,,in stock,Polyester,,2,2.6 kg,
T07,Pikka Storm 2 Expedition Tent,"4-season geodesic tent for two, snow skirts, 5000 mm fly.",549.00 EUR,Pikka,Camping > Tents,Red,,in stock,Ripstop nylon,,2,3.4 kg,
S01,Lyngfjell Down 400 Sleeping Bag,"Goose-down mummy bag, comfort -5 °C. Water-repellent shell.",269.00 EUR,Lyngfjell,Camping > Sleeping Bags,Blue,Regular,in stock,Down,SB1,,0.9 kg,-5
S02,Lyngfjell Down 400 Sleeping Bag,"Goose-down mummy bag, comfort -5 °C. Water-repellent shell.",279.00 EUR,Lyngfjell,Camping > Sleeping Bags,Blue,Long,in stock,Down,SB1,,1.0 kg,-5
S03,Harrow Comfort 10 Sleeping Bag,"Rectangular synthetic bag for summer camping, comfort 10 °C. Two can be zipped together.",39.90 EUR,Harrow,Camping > Sleeping Bags,Red,Regular,in stock,Polyester,,,1.5 kg,10
S04,Harrow Trek 2 Sleeping Bag,"Three-season mummy bag, synthetic fill, comfort 2 °C. Machine washable.",79.90 EUR,Harrow,Camping > Sleeping Bags,Green,Regular,in stock,Polyester,,,1.4 kg,2
S05,Pikka Polar Sleeping Bag,"Winter expedition down bag, comfort -18 °C.",489.00 EUR,Pikka,Camping > Sleeping Bags,Black,Regular,out of stock,Down,,,1.5 kg,-18
S06,Little Bear Kids Sleeping Bag,"For kids up to 150 cm. Soft lining, comfort 7 °C.",34.90 EUR,Harrow,Camping > Sleeping Bags,Yellow,Kids,in stock,Polyester,,,0.9 kg,7
M01,AirLoft Inflatable Mat,"Lightweight air mat 8 cm thick, R-value 3.2. Pump sack included.",109.00 EUR,Lyngfjell,Camping > Sleeping Mats,Orange,Regular,in stock,Nylon,,,0.48 kg,
M02,AirLoft Inflatable Mat Wide,"8 cm thick air mat, 64 cm wide. R-value 3.2.",129.00 EUR,Lyngfjell,Camping > Sleeping Mats,Orange,Wide,in stock,Nylon,,,0.6 kg,
M03,Classic Foam Mat,"Closed-cell foam roll mat, indestructible. R-value 1.8",19.95 EUR,Harrow,Camping > Sleeping Mats,Grey,,in stock,Foam,,,0.4 kg,
M04,Self-Inflating Mat 5 cm,Comfortable self inflating mat for campsites.,54.90 EUR,Harrow,Camping > Sleeping Mats,Green,,in stock,Polyester,,,1.3 kg,
C01,Spark Mini Gas Stove,"Tiny screw-on gas burner, 85 g. Boils 1 L in 3.5 min. Gas not included.",29.90 EUR,Ember,Camping > Stoves,Silver,,in stock,Steel,,,85 g,
C02,Ember Jet Cooking System,Integrated burner and 1 L pot with heat exchanger and piezo ignition. Windproof.,119.00 EUR,Ember,Camping > Stoves,Black,,in stock,Aluminium,,,420 g,
C03,Ember Duo Two-Burner Stove,"Two burner camp stove with lid, for families. Runs on gas canisters.",89.00 EUR,Ember,Camping > Stoves,Green,,in stock,Steel,,,3.9 kg,
C04,Trailwood Stove,"Folding wood burning stove, no gas needed: burns twigs.",44.50 EUR,Ember,Camping > Stoves,Silver,,out of stock,Titanium,,,210 g,
C05,Gas Canister 230 g,"Butane-propane mix, screw valve (EN 417). Fits Spark Mini and Jet.",6.95 EUR,Ember,Camping > Fuel,,,in stock,,,,380 g,
C06,Titanium Pot 900 ml,Ultralight pot with folding handles and lid.,49.00 EUR,Ember,Camping > Cookware,Silver,900 ml,in stock,Titanium,,,115 g,
C07,Camp Cook Set 4 Person,"Two pots, pan, four plates. Non-stick aluminium.",59.90 EUR,Harrow,Camping > Cookware,Black,,in stock,Aluminium,,,1.6 kg,
C08,Enamel Mug,Classic enamel mug 350 ml. Dishwasher safe.,9.90 EUR,Harrow,Camping > Cookware,Blue,,in stock,Enamel,,,130 g,
C09,Enamel Mug,Classic enamel mug 350 ml. Dishwasher safe.,9.90 EUR,Harrow,Camping > Cookware,White,,in stock,Enamel,,,130 g,
H01,Beam 200 Headlamp,"200 lumen, 3 AAA batteries (included). IPX4 splashproof.",24.90 EUR,Nightowl,Lighting > Headlamps,Black,,in stock,,,,78 g,
H02,Beam 450 Rechargeable Headlamp,"450 lumens, USB-C rechargeable, red light mode, IPX7 waterproof",59.90 EUR,Nightowl,Lighting > Headlamps,Blue,,in stock,,,,85 g,
H03,Beam Pro 1000 Headlamp,"1000 lumens for night running and ski touring, external battery.",129.00 EUR,Nightowl,Lighting > Headlamps,Black,,in stock,,,,210 g,
H04,Kids Headlamp Froggy,"Friendly green frog lamp, 30 lumens.",12.90 EUR,Nightowl,Lighting > Headlamps,Green,,in stock,,,,50 g,
H05,Glow Camping Lantern,"Warm light lantern 300 lm, hangs in the tent, USB rechargeable with power bank function.",39.90 EUR,Nightowl,Lighting > Lanterns,Yellow,,in stock,,,,260 g,
B01-1,Granite GTX Hiking Boots,Mid-cut leather hiking boot with Gore-Tex lining: waterproof and breathable. Vibram sole. Men's.,189.00 EUR,Stenmark,Footwear > Hiking Boots,Brown,42,in stock,Leather,B01,,1.2 kg,
B01-2,Granite GTX Hiking Boots,Mid-cut leather hiking boot with Gore-Tex lining: waterproof and breathable. Vibram sole. Men's.,189.00 EUR,Stenmark,Footwear > Hiking Boots,Brown,43,in stock,Leather,B01,,1.2 kg,
B01-3,Granite GTX Hiking Boots,Mid-cut leather hiking boot with Gore-Tex lining: waterproof and breathable. Vibram sole. Men's.,189.00 EUR,Stenmark,Footwear > Hiking Boots,Brown,44,out of stock,Leather,B01,,1.2 kg,
B02-1,Fellrunner Trail Shoes,Light trail running shoe with grippy lugs. Mesh upper dries quickly.,119.00 EUR,Stenmark,Footwear > Trail Shoes,Blue,41,in stock,Mesh,B02,,540 g,
B02-2,Fellrunner Trail Shoes,Light trail running shoe with grippy lugs. Mesh upper dries quickly.,119.00 EUR,Stenmark,Footwear > Trail Shoes,Blue,43,in stock,Mesh,B02,,540 g,
B02-3,Fellrunner Trail Shoes,Light trail running shoe with grippy lugs. Mesh upper dries quickly.,119.00 EUR,Stenmark,Footwear > Trail Shoes,Black,41,in stock,Mesh,B02,,540 g,
B02-4,Fellrunner Trail Shoes,Light trail running shoe with grippy lugs. Mesh upper dries quickly.,119.00 EUR,Stenmark,Footwear > Trail Shoes,Black,43,in stock,Mesh,B02,,540 g,
B03-1,Granite Lady GTX Hiking Boots,Women's version of the Granite with narrower last. Waterproof Gore-Tex.,189.00 EUR,Stenmark,Footwear > Hiking Boots,Grey,38,in stock,Nubuck,B03,,1.0 kg,
B03-2,Granite Lady GTX Hiking Boots,Women's version of the Granite with narrower last. Waterproof Gore-Tex.,189.00 EUR,Stenmark,Footwear > Hiking Boots,Grey,39,in stock,Nubuck,B03,,1.0 kg,
B03-3,Granite Lady GTX Hiking Boots,Women's version of the Granite with narrower last. Waterproof Gore-Tex.,189.00 EUR,Stenmark,Footwear > Hiking Boots,Purple,38,in stock,Nubuck,B03,,1.0 kg,
B03-4,Granite Lady GTX Hiking Boots,Women's version of the Granite with narrower last. Waterproof Gore-Tex.,189.00 EUR,Stenmark,Footwear > Hiking Boots,Purple,39,in stock,Nubuck,B03,,1.0 kg,
B04-1,Meadow Walking Boots,"Comfortable vegan walking boots for easy paths. Water-resistant, not fully waterproof.",99.90 EUR,Harrow,Footwear > Hiking Boots,Green,40,in stock,Synthetic,B04,,0.95 kg,
B04-2,Meadow Walking Boots,"Comfortable vegan walking boots for easy paths. Water-resistant, not fully waterproof.",99.90 EUR,Harrow,Footwear > Hiking Boots,Green,42,in stock,Synthetic,B04,,0.95 kg,
B04-3,Meadow Walking Boots,"Comfortable vegan walking boots for easy paths. Water-resistant, not fully waterproof.",99.90 EUR,Harrow,Footwear > Hiking Boots,Green,43,in stock,Synthetic,B04,,0.95 kg,
J01-1,Skagen Rain Jacket,"Men's 3-layer rain jacket, 20,000 mm, pit zips, packs into its pocket.",179.00 EUR,Lyngfjell,Clothing > Jackets,Blue,M,in stock,Nylon,J01,,380 g,
J01-2,Skagen Rain Jacket,"Men's 3-layer rain jacket, 20,000 mm, pit zips, packs into its pocket.",179.00 EUR,Lyngfjell,Clothing > Jackets,Blue,L,in stock,Nylon,J01,,380 g,
J01-3,Skagen Rain Jacket,"Men's 3-layer rain jacket, 20,000 mm, pit zips, packs into its pocket.",179.00 EUR,Lyngfjell,Clothing > Jackets,Red,M,in stock,Nylon,J01,,380 g,
J01-4,Skagen Rain Jacket,"Men's 3-layer rain jacket, 20,000 mm, pit zips, packs into its pocket.",179.00 EUR,Lyngfjell,Clothing > Jackets,Red,L,out of stock,Nylon,J01,,380 g,
J02-1,Drizzle Packable Jacket,"Light women's rain jacket with hood. Waterproof 10,000 mm.",79.90 EUR,Harrow,Clothing > Jackets,Yellow,S,in stock,Polyester,J02,,290 g,
J02-2,Drizzle Packable Jacket,"Light women's rain jacket with hood. Waterproof 10,000 mm.",79.90 EUR,Harrow,Clothing > Jackets,Yellow,M,in stock,Polyester,J02,,290 g,
J02-3,Drizzle Packable Jacket,"Light women's rain jacket with hood. Waterproof 10,000 mm.",79.90 EUR,Harrow,Clothing > Jackets,Navy,S,in stock,Polyester,J02,,290 g,
J02-4,Drizzle Packable Jacket,"Light women's rain jacket with hood. Waterproof 10,000 mm.",79.90 EUR,Harrow,Clothing > Jackets,Navy,M,in stock,Polyester,J02,,290 g,
J03-1,Tinde Down Jacket,"Warm 700-fill down jacket, for belays and cold evenings. Unisex. Not waterproof.",229.00 EUR,Lyngfjell,Clothing > Jackets,Black,M,in stock,Down,J03,,420 g,
J03-2,Tinde Down Jacket,"Warm 700-fill down jacket, for belays and cold evenings. Unisex. Not waterproof.",229.00 EUR,Lyngfjell,Clothing > Jackets,Black,XL,in stock,Down,J03,,420 g,
J03-3,Tinde Down Jacket,"Warm 700-fill down jacket, for belays and cold evenings. Unisex. Not waterproof.",229.00 EUR,Lyngfjell,Clothing > Jackets,Orange,M,in stock,Down,J03,,420 g,
J03-4,Tinde Down Jacket,"Warm 700-fill down jacket, for belays and cold evenings. Unisex. Not waterproof.",229.00 EUR,Lyngfjell,Clothing > Jackets,Orange,XL,in stock,Down,J03,,420 g,
J04-1,Birch Fleece,"Recycled fleece midlayer with full zip, unisex.",59.90 EUR,Harrow,Clothing > Fleeces,Grey,S,in stock,Recycled polyester,J04,,330 g,
J04-2,Birch Fleece,"Recycled fleece midlayer with full zip, unisex.",59.90 EUR,Harrow,Clothing > Fleeces,Grey,L,in stock,Recycled polyester,J04,,330 g,
J04-3,Birch Fleece,"Recycled fleece midlayer with full zip, unisex.",59.90 EUR,Harrow,Clothing > Fleeces,Green,S,in stock,Recycled polyester,J04,,330 g,
J04-4,Birch Fleece,"Recycled fleece midlayer with full zip, unisex.",59.90 EUR,Harrow,Clothing > Fleeces,Green,L,in stock,Recycled polyester,J04,,330 g,
P01-1,Trailzip Convertible Trousers,"Zip-off hiking trousers, quick drying.",74.90 EUR,Harrow,Clothing > Trousers,Beige,M,in stock,Nylon,P01,,340 g,
P01-2,Trailzip Convertible Trousers,"Zip-off hiking trousers, quick drying.",74.90 EUR,Harrow,Clothing > Trousers,Beige,L,in stock,Nylon,P01,,340 g,
K01,Merino Hiking Socks,"Merino blend socks, cushioned heel. Pair.",17.90 EUR,Stenmark,Clothing > Socks,Grey,39-42,in stock,Merino wool,,,80 g,
R01,Carrier 65 Backpack,65 litre trekking rucksack with adjustable back and rain cover.,199.00 EUR,Pikka,Backpacks,Blue,65 L,in stock,Nylon,,,2.1 kg,
R02,Carrier 45 Backpack,"45 litre rucksack for weekend tours, rain cover included.",159.00 EUR,Pikka,Backpacks,Grey,45 L,in stock,Nylon,,,1.7 kg,
R03,Daytripper 20 Daypack,20 L daypack with laptop sleeve and bottle pockets.,59.90 EUR,Harrow,Backpacks,Red,20 L,in stock,Polyester,,,0.6 kg,
R04,Dry Bag 10 L,Roll top dry sack keeps gear dry on the water.,16.90 EUR,Pikka,Backpacks > Accessories,Yellow,10 L,in stock,PVC,,,120 g,
A01,Carbon Trekking Poles (pair),Three-section carbon poles with cork grips.,99.00 EUR,Pikka,Accessories > Trekking Poles,Black,,in stock,Carbon,,,380 g,
A02,Alu Trekking Poles (pair),"Sturdy telescopic poles, foam grip.",39.90 EUR,Harrow,Accessories > Trekking Poles,Red,,in stock,Aluminium,,,520 g,
A03,Steel Water Bottle 0.75 L,"Double wall insulated: hot 12 h, cold 24 h. BPA free.",27.90 EUR,Harrow,Accessories > Bottles,Black,0.75 L,in stock,Stainless steel,,,330 g,
A04,Squeeze Water Filter,"Hollow-fibre filter 0.1 micron, up to 1000 litres.",42.00 EUR,Pikka,Accessories > Water,Blue,,in stock,,,,70 g,
A05,Folding Camp Chair,"With cup holder, carries up to 110 kg.",34.90 EUR,Harrow,Camping > Furniture,Green,,in stock,Polyester,,,2.9 kg,
A06,Roll-Up Camp Table,Aluminium slat table 70x70 cm.,64.90 EUR,Harrow,Camping > Furniture,Silver,,out of stock,Aluminium,,,3.2 kg,
A07,Multi-Tool 12,"Pliers, knife, saw, bottle opener. 12 functions.",45.00 EUR,Ember,Accessories > Tools,Silver,,in stock,Stainless steel,,,190 g,
"""


def write(folder: Path) -> Path:
    path = folder / "catalog.csv"
    path.write_text(FEED)
    return path
