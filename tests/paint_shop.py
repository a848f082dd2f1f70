"""A paint and tool shop's feed: what a tin covers and how long it dries, batteries that fit several tools, screws by length in packs of so many."""

from pathlib import Path

FEED = """\
id,title,description,price,brand,product_type,colour,size,availability,finish,coverage,drying time,length,weight,voltage,rating,for use
PT01,Matt Emulsion Brilliant White 10 L,"For walls and ceilings. Wipeable. Low odour.",32.00,Hartley,Paint > Emulsion,White,10 L,in stock,Matt,130 m2,2 hours,,,,4.4,Interior
PT02,Matt Emulsion Brilliant White 2.5 L,"For walls and ceilings. Wipeable. Low odour.",14.00,Hartley,Paint > Emulsion,White,2.5 L,in stock,Matt,32 m2,2 hours,,,,4.4,Interior
PT03,Matt Emulsion Sage Green 2.5 L,"Two coats over most colours.",21.00,Hartley,Paint > Emulsion,Sage Green,2.5 L,in stock,Matt,32 m2,2 hours,,,,4.6,Interior
PT04,Matt Emulsion Midnight 2.5 L,"Deep blue, two coats.",21.00,Hartley,Paint > Emulsion,Dark Blue,2.5 L,out of stock,Matt,32 m2,2 hours,,,,4.5,Interior
PT05,Kitchen & Bathroom Paint White 2.5 L,"Resists steam, grease and mould for five years.",27.00,Hartley,Paint > Kitchen & Bathroom,White,2.5 L,in stock,Soft sheen,35 m2,4 hours,,,,4.7,Interior
PT06,Masonry Paint Magnolia 5 L,"Weatherproof for 15 years, shower proof in 30 minutes.",35.00,Fortex,Paint > Masonry,Magnolia,5 L,in stock,Smooth,50 m2,4 hours,,,,4.3,Exterior
PT07,Fence & Shed Paint Oak 5 L,"One coat, spray or brush. Safe for pets and plants once dry.",16.00,Fortex,Paint > Wood,Brown,5 L,in stock,,30 m2,2 hours,,,,4.1,Exterior
PT08,Gloss White 750 ml,"Solvent based for doors and skirting. Needs undercoat.",17.00,Hartley,Paint > Gloss,White,750 ml,in stock,Gloss,12 m2,16 hours,,,,4.2,Interior/Exterior
PT09,Radiator Paint White 250 ml,"Stays white, heat resistant to 120 °C.",9.50,Hartley,Paint > Specialist,White,250 ml,in stock,Satin,4 m2,6 hours,,,,4.4,Interior
PT10,Chalky Furniture Paint Duck Egg 1 L,"No primer, no sanding. Wax afterwards for wear.",22.00,Old Barn,Paint > Furniture,Light Blue,1 L,in stock,Chalky,13 m2,1 hour,,,,4.6,Interior
PT11,Damp Seal 2.5 L,"Blocks penetrating damp on walls. Not for rising damp.",39.00,Fortex,Paint > Specialist,White,2.5 L,in stock,,12 m2,24 hours,,,,4.0,Interior
BR01,Roller Set 9 in,"Frame, two medium pile sleeves and tray.",11.00,ProFinish,Decorating > Rollers,,9 in,in stock,,,,,,,4.2,
BR02,Mini Roller Set 4 in,"For gloss and radiators, ten foam sleeves.",7.50,ProFinish,Decorating > Rollers,,4 in,in stock,,,,,,,4.3,
BR03,Brush Set of 5,"Synthetic bristles, for water based paint. 1, 1.5, 2 and 3 in.",12.00,ProFinish,Decorating > Brushes,,,in stock,,,,,,,4.1,
BR04,Masking Tape 25 mm x 50 m,"Sharp lines, removes cleanly for 14 days.",4.50,ProFinish,Decorating > Tape,Blue,,in stock,,,,50 m,,,4.5,
BR05,Dust Sheets Pack of 3,"Cotton twill 3.6 x 2.7 m.",18.00,ProFinish,Decorating > Sheets,Beige,,in stock,,,,,,,4.4,
BR06,White Spirit 2 L,"Cleans brushes after solvent based paint.",6.00,Fortex,Decorating > Cleaners,,2 L,in stock,,,,,,,4.5,
BR07,Filler Ready Mixed 1 kg,"For cracks and holes up to 10 mm, sand after 2 hours.",6.50,Fortex,Decorating > Fillers,White,1 kg,in stock,,,,,1 kg,,4.5,
BR08,Sugar Soap 1 L,"Cleans walls before painting.",4.00,Fortex,Decorating > Cleaners,,1 L,in stock,,,,,,,4.4,
TL01,Cordless Drill Driver 18 V,"Two speeds, 13 mm chuck, LED. Two 2 Ah batteries, charger and case.",89.00,Kraft,Tools > Drills,Blue,,in stock,,,,,1.6 kg,18 V,4.7,
TL02,Cordless Drill Driver 12 V,"Light and short, 10 mm chuck. One battery.",55.00,Kraft,Tools > Drills,Blue,,in stock,,,,,1.0 kg,12 V,4.5,
TL03,SDS Hammer Drill 800 W,"For concrete and brick. Three modes, depth stop.",75.00,Boss,Tools > Drills,Green,,in stock,,,,,2.9 kg,230 V,4.6,
TL04,Drill Bit Set 25 Piece,"Wood, metal and masonry, in a case.",15.00,Boss,Tools > Drill Accessories,,,in stock,,,,,,,4.3,
TL05,Jigsaw 650 W,"Cuts 80 mm wood, 8 mm steel. Takes T shank blades.",49.00,Boss,Tools > Saws,Green,,in stock,,,,,2.2 kg,230 V,4.4,
TL06,Circular Saw 18 V Bare Unit,"165 mm blade. No battery: works with all Kraft 18 V batteries.",69.00,Kraft,Tools > Saws,Blue,,in stock,,,,,3.1 kg,18 V,4.5,
TL07,Battery 4 Ah 18 V,"For all Kraft 18 V tools.",45.00,Kraft,Tools > Batteries,Blue,,in stock,,,,,0.6 kg,18 V,4.8,
TL08,Spirit Level 60 cm,"Three vials, magnetic.",12.00,Boss,Tools > Hand Tools,,60 cm,in stock,,,,60 cm,,,4.6,
TL09,Claw Hammer 16 oz,"Fibreglass handle, anti shock.",9.00,Boss,Tools > Hand Tools,,16 oz,in stock,,,,,0.6 kg,,4.7,
TL10,Screwdriver Set 8 Piece,"Magnetic tips, slotted, Phillips and Pozi.",14.00,Boss,Tools > Hand Tools,,,in stock,,,,,,,4.5,
TL11,Tape Measure 5 m,"Nylon coated, with lock.",5.00,Boss,Tools > Hand Tools,,5 m,in stock,,,,5 m,,,4.4,
TL12,Step Ladder 4 Tread,"Aluminium, platform at 95 cm, holds 150 kg.",45.00,Rise,Ladders,,4 tread,in stock,,,,,4.8 kg,,4.6,
TL13,Telescopic Ladder 3.8 m,"Closes to 90 cm, fits a car boot. Holds 150 kg.",129.00,Rise,Ladders,,3.8 m,in stock,,,,3.8 m,12 kg,,4.5,
FX01,Wood Screws 4 x 40 mm Pack of 200,"Zinc plated, countersunk, Pozi.",6.50,Fixwell,Fixings > Screws,,4 x 40 mm,in stock,,,,40 mm,,,4.7,
FX02,Wood Screws 5 x 80 mm Pack of 100,"Zinc plated, countersunk, Pozi.",8.00,Fixwell,Fixings > Screws,,5 x 80 mm,in stock,,,,80 mm,,,4.7,
FX03,Decking Screws 4.5 x 65 mm Pack of 250,"Green coated for outdoors.",16.00,Fixwell,Fixings > Screws,Green,4.5 x 65 mm,in stock,,,,65 mm,,,4.8,
FX04,Plasterboard Fixings Pack of 20,"Hold up to 15 kg each in plasterboard. Screws included.",7.00,Fixwell,Fixings > Wall Fixings,,,in stock,,,,,,,4.5,
FX05,Wall Plugs Pack of 100,"For brick and block, use a 6 mm drill bit.",3.50,Fixwell,Fixings > Wall Fixings,Red,6 mm,in stock,,,,,,,4.6,
FX06,Grab Adhesive 350 g,"Sticks wood, metal, tile and plastic without nails. Indoors and out.",5.50,Fixwell,Fixings > Adhesives,White,350 g,in stock,,,,,,,4.6,
FX07,Bathroom Silicone Clear,"Anti mould for five years. Skins in 15 minutes.",7.00,Fixwell,Fixings > Sealants,Clear,310 ml,in stock,,,,,,,4.3,
BT01,Basin Mixer Tap Chrome,"Single lever, ceramic cartridge, waste included. Minimum pressure 0.5 bar.",59.00,Aquila,Bathroom > Taps,Chrome,,in stock,,,,,,,4.5,
BT02,Thermostatic Bar Shower,"Anti scald at 38 °C, riser rail and three function head. Minimum pressure 1 bar.",119.00,Aquila,Bathroom > Showers,Chrome,,in stock,,,,,,,4.6,
BT03,Electric Shower 8.5 kW,"For any cold mains supply. Must be fitted by an electrician.",109.00,Aquila,Bathroom > Showers,White,,in stock,,,,,,230 V,4.2,
BT04,Soft Close Toilet Seat,"Quick release for cleaning, fits most pans.",29.00,Aquila,Bathroom > Toilet Seats,White,,in stock,,,,,,,4.3,
BT05,White Wall Tiles 20 x 10 cm 1 m2,"Gloss metro tile, 50 tiles a box.",18.00,Tessera,Tiles > Wall,White,20 x 10 cm,in stock,Gloss,1 m2,,,,,4.6,Interior
BT06,Porcelain Floor Tiles Slate Grey 60 x 30 cm 1.08 m2,"Frost proof, anti slip R10. 6 tiles a box.",26.00,Tessera,Tiles > Floor,Grey,60 x 30 cm,in stock,Matt,1.08 m2,,,,,4.5,Interior/Exterior
BT07,Tile Adhesive 20 kg,"Sets in 3 hours. Covers about 5 m2.",15.00,Tessera,Tiles > Adhesive,Grey,20 kg,in stock,,5 m2,3 hours,,20 kg,,4.4,
BT08,Grout White 5 kg,"Mould resistant. Covers about 12 m2.",12.00,Tessera,Tiles > Grout,White,5 kg,in stock,,12 m2,24 hours,,5 kg,,4.3,
EL01,LED Bulb E27 9 W Warm White,"Replaces 60 W. 806 lumens. Not dimmable.",3.50,Lumo,Lighting > Bulbs,,E27,in stock,,,,,,,4.5,
EL02,LED Bulb E27 9 W Dimmable,"Replaces 60 W. 806 lumens.",5.00,Lumo,Lighting > Bulbs,,E27,in stock,,,,,,,4.6,
EL03,LED GU10 5 W Pack of 5,"Cool white, 36 degree beam.",12.00,Lumo,Lighting > Bulbs,,GU10,in stock,,,,,,,4.4,
EL04,Extension Lead 4 Way 2 m,"Surge protected, switched.",14.00,Lumo,Electrical > Extension Leads,White,2 m,in stock,,,,2 m,,230 V,4.5,
EL05,Outdoor Socket Double,"IP66, with 13 A switched sockets.",19.00,Lumo,Electrical > Sockets,Grey,,in stock,,,,,,230 V,4.4,
EL06,Smoke Alarm 10 Year Battery,"Sealed battery, test button.",18.00,Safehome,Electrical > Alarms,White,,in stock,,,,,,,4.7,
"""


def write(folder: Path) -> Path:
    path = folder / "catalog.csv"
    path.write_text(FEED)
    return path
