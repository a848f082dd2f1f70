"""A baby shop's feed: car seats and a base for them, nappies by weight, bottles by volume, ages from which on things are for, sizes in months."""

from pathlib import Path

FEED = """\
id,title,description,price,sale_price,currency,brand,product_type,color,size,availability,material,age_from,max_weight,weight,rating,item_group_id
CS1,Orbit i-Size Car Seat,"Rear facing from birth to 15 months, forward facing up to 4 years. Isofix base needed, sold separately. i-Size (R129). Machine washable cover.",189.00,,GBP,Nestling,Car Seats > Infant & Toddler,Black,,in stock,,0 months,18 kg,7.4 kg,4.7,
CS2,Orbit i-Size Car Seat,"Rear facing from birth to 15 months, forward facing up to 4 years. Isofix base needed, sold separately. i-Size (R129). Machine washable cover.",189.00,,GBP,Nestling,Car Seats > Infant & Toddler,Sage,,out of stock,,0 months,18 kg,7.4 kg,4.7,
CS3,Orbit Isofix Base,"Fits the Orbit car seat and the Orbit Carrier. Clicks in, shows green when right.",119.00,,GBP,Nestling,Car Seats > Bases,Black,,in stock,,,,5.9 kg,4.8,
CS4,HiSeat Booster,"High back booster for children of 100 to 150 cm. Uses the car's belt, no Isofix needed. Folds for holidays.",65.00,49.00,GBP,Tuff Tots,Car Seats > Boosters,Grey,,in stock,,4 years,36 kg,3.8 kg,4.4,
CS5,Spin 360 Car Seat,"Turns on its base for easy loading. From birth to 105 cm. Base included.",299.00,,GBP,Nestling,Car Seats > Infant & Toddler,Grey,,in stock,,0 months,18 kg,13.2 kg,4.8,
PR1,Metro Compact Stroller,"One hand fold, fits most overhead lockers. From 6 months. Raincover included.",219.00,,GBP,Walkabout,Prams & Strollers > Strollers,Navy,,in stock,,6 months,22 kg,6.2 kg,4.6,PR1
PR2,Metro Compact Stroller,"One hand fold, fits most overhead lockers. From 6 months. Raincover included.",219.00,,GBP,Walkabout,Prams & Strollers > Strollers,Red,,in stock,,6 months,22 kg,6.2 kg,4.6,PR1
PR3,Duet Double Pram,"Side by side for twins or siblings, 76 cm wide: goes through standard doors. Both seats lie flat from birth. Raincover not included.",549.00,,GBP,Walkabout,Prams & Strollers > Double Prams,Black,,in stock,,0 months,30 kg,13.5 kg,4.5,
PR4,Heath 3-in-1 Travel System,"Carrycot, seat unit and Orbit compatible adaptors. All terrain wheels with suspension.",699.00,629.00,GBP,Walkabout,Prams & Strollers > Travel Systems,Olive,,in stock,,0 months,22 kg,12.1 kg,4.7,
PR5,Raincover Universal,"Fits most single prams and strollers.",19.00,,GBP,Walkabout,Prams & Strollers > Accessories,Clear,,in stock,PVC,,,0.4 kg,4.1,
PR6,Cosy Footmuff,"Fleece lined, with slots for five point harness. Wash at 30.",39.00,,GBP,Walkabout,Prams & Strollers > Accessories,Grey,,in stock,polyester,,,0.9 kg,4.5,
NA1,Eco Nappies Size 1 (2-5 kg) 26 pack,"Plant based, no perfume, no chlorine. 26 per pack.",6.50,,GBP,Softling,Nappies > Disposable,White,1,in stock,,,5 kg,,4.6,NA
NA2,Eco Nappies Size 2 (3-6 kg) 24 pack,"Plant based, no perfume, no chlorine. 24 per pack.",6.50,,GBP,Softling,Nappies > Disposable,White,2,in stock,,,6 kg,,4.6,NA
NA3,Eco Nappies Size 3 (5-9 kg) 30 pack,"Plant based, no perfume, no chlorine. 30 per pack.",8.50,,GBP,Softling,Nappies > Disposable,White,3,in stock,,,9 kg,,4.6,NA
NA4,Eco Nappies Size 4 (8-14 kg) 28 pack,"Plant based, no perfume, no chlorine. 28 per pack.",8.50,,GBP,Softling,Nappies > Disposable,White,4,out of stock,,,14 kg,,4.6,NA
NA5,Reusable Nappy Starter Set,"Six nappies with bamboo inserts, adjustable poppers from 3.5 to 16 kg. Saves about 4,000 disposables.",79.00,,GBP,Softling,Nappies > Reusable,Rainbow,,in stock,bamboo,,16 kg,,4.3,
NA6,Water Wipes 12 x 60,"99.9 % water, suitable for newborns and eczema prone skin.",24.00,,GBP,Softling,Nappies > Wipes,White,,in stock,,,,,4.8,
FE1,Anti-Colic Bottle 260 ml,"Vent reduces wind. BPA free, medium flow teat. Microwave and steriliser safe.",8.00,,GBP,Calma,Feeding > Bottles,Clear,260 ml,in stock,plastic,3 months,,,4.5,FE1
FE2,Anti-Colic Bottle 150 ml,"Vent reduces wind. BPA free, slow flow teat for newborns.",7.00,,GBP,Calma,Feeding > Bottles,Clear,150 ml,in stock,plastic,0 months,,,4.5,FE1
FE3,Glass Bottle 240 ml,"Borosilicate glass with silicone sleeve.",12.00,,GBP,Calma,Feeding > Bottles,Blue,240 ml,in stock,glass,0 months,,,4.4,
FE4,Electric Breast Pump,"Closed system, nine levels, quiet 42 dB, charges by USB. One 24 mm shield.",129.00,109.00,GBP,Calma,Feeding > Breast Pumps,White,,in stock,,,,0.3 kg,4.6,
FE5,Steam Steriliser 6 Bottles,"Sterilises six bottles in six minutes. Holds wide neck bottles.",49.00,,GBP,Calma,Feeding > Sterilisers,White,,in stock,,,,1.8 kg,4.5,
FE6,Grow With Me Highchair,"Wooden, from 6 months to adult with adjustable footrest. Tray sold separately.",159.00,,GBP,Timber & Tot,Feeding > Highchairs,Natural,,in stock,beech,6 months,110 kg,7 kg,4.9,
FE7,Fold Flat Highchair,"Folds to 20 cm, wipe clean seat, tray included.",59.00,,GBP,Tuff Tots,Feeding > Highchairs,Mint,,in stock,plastic,6 months,15 kg,5.5 kg,4.2,
FE8,Silicone Weaning Set,"Suction bowl, bib and two spoons. Dishwasher safe.",18.00,,GBP,Tuff Tots,Feeding > Weaning,Peach,,in stock,silicone,6 months,,,4.7,
SL1,Bedside Crib,"Mesh window, drop side, travel bag. From birth to 9 kg. Mattress included.",149.00,,GBP,Nestling,Sleep > Cribs,Grey,,in stock,,0 months,9 kg,9 kg,4.7,
SL2,Classic Cot Bed 140 x 70,"Three base heights, turns into a toddler bed. Mattress not included.",229.00,,GBP,Timber & Tot,Sleep > Cot Beds,White,,in stock,pine,0 months,,28 kg,4.6,
SL3,Cot Bed Mattress 140 x 70,"Foam core, waterproof cover with zip, washable at 60.",69.00,,GBP,Nestling,Sleep > Mattresses,White,,in stock,foam,,,5 kg,4.5,
SL4,Sleeping Bag 2.5 Tog 0-6 Months,"Cotton with poppers at the shoulder. For rooms of 16 to 20 °C.",28.00,,GBP,Dozy,Sleep > Sleeping Bags,Stars,0-6 months,in stock,cotton,0 months,,,4.8,SL4
SL5,Sleeping Bag 2.5 Tog 6-18 Months,"Cotton with poppers at the shoulder. For rooms of 16 to 20 °C.",29.00,,GBP,Dozy,Sleep > Sleeping Bags,Stars,6-18 months,in stock,cotton,6 months,,,4.8,SL4
SL6,Sleeping Bag 1 Tog 6-18 Months,"Light cotton for summer, rooms of 21 to 24 °C.",26.00,,GBP,Dozy,Sleep > Sleeping Bags,Lemon,6-18 months,in stock,cotton,6 months,,,4.7,
SL7,White Noise Machine,"Six sounds, cry sensor, night light. Runs from USB or three AA batteries (not included).",32.00,,GBP,Dozy,Sleep > Soothers,White,,in stock,,0 months,,,4.4,
SL8,Video Baby Monitor,"5 inch screen, night vision, two way talk, 300 m range. No wifi needed.",139.00,119.00,GBP,Dozy,Safety > Monitors,White,,in stock,,,,,4.5,
SF1,Stair Gate 75-82 cm,"Pressure fit, no drilling. Auto close. Extensions available.",35.00,,GBP,Tuff Tots,Safety > Gates,White,,in stock,metal,6 months,,,4.3,
SF2,Stair Gate Extension 7 cm,"Adds 7 cm to our stair gate.",9.00,,GBP,Tuff Tots,Safety > Gates,White,,in stock,metal,,,,4.2,
SF3,Cupboard Locks Pack of 8,"Adhesive, no screws.",11.00,,GBP,Tuff Tots,Safety > Locks,White,,in stock,plastic,,,,4.0,
CL1,Bodysuits 5 Pack Newborn,"Envelope neck, organic cotton.",19.00,,GBP,Dozy,Clothing > Bodysuits,White,Newborn,in stock,cotton,,,,4.6,CL1
CL2,Bodysuits 5 Pack 0-3 Months,"Envelope neck, organic cotton.",19.00,,GBP,Dozy,Clothing > Bodysuits,White,0-3 months,in stock,cotton,,,,4.6,CL1
CL3,Bodysuits 5 Pack 3-6 Months,"Envelope neck, organic cotton.",19.00,,GBP,Dozy,Clothing > Bodysuits,White,3-6 months,in stock,cotton,,,,4.6,CL1
CL4,Knitted Cardigan 3-6 Months,"Merino wool, coconut buttons. Hand wash.",34.00,,GBP,Dozy,Clothing > Knitwear,Mustard,3-6 months,in stock,merino wool,,,,4.9,
TO1,Wooden Activity Cube,"Five sides to explore, from 12 months. FSC beech.",42.00,,GBP,Timber & Tot,Toys > Activity,Natural,,in stock,beech,12 months,,,4.8,
TO2,Play Gym with Arch,"Three hanging toys, padded mat, machine washable.",55.00,,GBP,Nestling,Toys > Play Gyms,Sage,,in stock,cotton,0 months,,,4.6,
TO3,Teething Giraffe,"Natural rubber, easy to hold.",15.00,,GBP,Calma,Toys > Teethers,Yellow,,in stock,rubber,0 months,,,4.7,
BA1,Baby Bath with Stand,"Folds flat, drain plug, holds 28 l. Newborn support included.",59.00,,GBP,Tuff Tots,Bath > Baths,Grey,,in stock,plastic,0 months,12 kg,,4.3,
BA2,Hooded Towel,"Bamboo and cotton, bear ears, 75 x 75 cm.",17.00,,GBP,Dozy,Bath > Towels,White,,in stock,bamboo,0 months,,,4.8,
CA1,Soft Wrap Carrier,"Stretchy wrap from 3.2 to 15 kg, facing in only.",45.00,,GBP,Nestling,Carriers,Charcoal,,in stock,cotton,0 months,15 kg,,4.5,
CA2,Trek Baby Carrier,"Four ways to carry, lumbar support for dads too. From 5.5 kg.",119.00,,GBP,Walkabout,Carriers,Teal,,in stock,cotton,4 months,20 kg,,4.6,
"""


def write(folder: Path) -> Path:
    path = folder / "catalog.csv"
    path.write_text(FEED)
    return path
