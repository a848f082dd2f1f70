"""A shoe shop: each size and colour a row, a column "Size EU", and yes in three spellings."""

from pathlib import Path

FEED = """\
sku,item_group_id,Title,Brand,Product Type,Gender,Colour,Size EU,Upper Material,Sole,Heel height,Width fit,Waterproof,Season,Price,Sale price,Availability,Qty,Description
TRK01-BRO-41,TRK01,Fjellvar Tinde Mid Hiking Boot,Fjellvar,Hiking Boots,men,Brown,41,nubuck leather,Vibram rubber,2.5 cm,regular,yes,all season,179.00 EUR,,in stock,9,Mid-cut hiker with a membrane and a lace lock at the ankle. Weighs 540 g per shoe in size 42. Can be resoled by our cobbler.
TRK01-BRO-42,TRK01,Fjellvar Tinde Mid Hiking Boot,Fjellvar,Hiking Boots,men,Brown,42,nubuck leather,Vibram rubber,2.5 cm,regular,yes,all season,179.00 EUR,,in stock,3,Mid-cut hiker with a membrane and a lace lock at the ankle. Weighs 540 g per shoe in size 42. Can be resoled by our cobbler.
TRK01-ANT-41,TRK01,Fjellvar Tinde Mid Hiking Boot,Fjellvar,Hiking Boots,men,Anthracite,41,nubuck leather,Vibram rubber,2.5 cm,regular,yes,all season,179.00 EUR,,in stock,8,Mid-cut hiker with a membrane and a lace lock at the ankle. Weighs 540 g per shoe in size 42. Can be resoled by our cobbler.
TRK01-ANT-42,TRK01,Fjellvar Tinde Mid Hiking Boot,Fjellvar,Hiking Boots,men,Anthracite,42,nubuck leather,Vibram rubber,2.5 cm,regular,yes,all season,179.00 EUR,,in stock,2,Mid-cut hiker with a membrane and a lace lock at the ankle. Weighs 540 g per shoe in size 42. Can be resoled by our cobbler.
TRK02-BRO-38,TRK02,Fjellvar Tinde Mid W Hiking Boot,Fjellvar,Hiking Boots,women,Brown,38,nubuck leather,Vibram rubber,2.5 cm,regular,Yes,all season,179.00 EUR,149.00 EUR,in stock,2,"Same boot on a narrower women's last. Membrane lined, lace lock at the ankle."
TRK02-BRO-39,TRK02,Fjellvar Tinde Mid W Hiking Boot,Fjellvar,Hiking Boots,women,Brown,39,nubuck leather,Vibram rubber,2.5 cm,regular,Yes,all season,179.00 EUR,149.00 EUR,in stock,5,"Same boot on a narrower women's last. Membrane lined, lace lock at the ankle."
TRK02-TEA-38,TRK02,Fjellvar Tinde Mid W Hiking Boot,Fjellvar,Hiking Boots,women,Teal,38,nubuck leather,Vibram rubber,2.5 cm,regular,Yes,all season,179.00 EUR,149.00 EUR,in stock,4,"Same boot on a narrower women's last. Membrane lined, lace lock at the ankle."
TRK02-TEA-39,TRK02,Fjellvar Tinde Mid W Hiking Boot,Fjellvar,Hiking Boots,women,Teal,39,nubuck leather,Vibram rubber,2.5 cm,regular,Yes,all season,179.00 EUR,149.00 EUR,out of stock,0,"Same boot on a narrower women's last. Membrane lined, lace lock at the ankle."
TRK04-BLA-42,TRK04,Ostrava Bog Trotter GTX,Ostrava,Hiking Shoes,men,Black,42,synthetic,rubber,2 cm,wide,Y,all season,139.00 EUR,,in stock,5,"Low hiking shoe with Gore-Tex. Roomy toe box, liked by people with bunions."
TRK04-BLA-43,TRK04,Ostrava Bog Trotter GTX,Ostrava,Hiking Shoes,men,Black,43,synthetic,rubber,2 cm,wide,Y,all season,139.00 EUR,,in stock,8,"Low hiking shoe with Gore-Tex. Roomy toe box, liked by people with bunions."
TRK04-OLI-42,TRK04,Ostrava Bog Trotter GTX,Ostrava,Hiking Shoes,men,Olive,42,synthetic,rubber,2 cm,wide,Y,all season,139.00 EUR,,in stock,5,"Low hiking shoe with Gore-Tex. Roomy toe box, liked by people with bunions."
TRK04-OLI-43,TRK04,Ostrava Bog Trotter GTX,Ostrava,Hiking Shoes,men,Olive,43,synthetic,rubber,2 cm,wide,Y,all season,139.00 EUR,,in stock,8,"Low hiking shoe with Gore-Tex. Roomy toe box, liked by people with bunions."
SNK01-WHI-38,SNK01,Calla & Rowe Court Sneaker,Calla & Rowe,Sneakers,women,White,38,full grain leather,rubber,3 cm,regular,no,all season,95.00 EUR,,in stock,5,"Plain white court sneaker without any visible logo. Leather lining, removable footbed."
SNK01-WHI-39,SNK01,Calla & Rowe Court Sneaker,Calla & Rowe,Sneakers,women,White,39,full grain leather,rubber,3 cm,regular,no,all season,95.00 EUR,,in stock,8,"Plain white court sneaker without any visible logo. Leather lining, removable footbed."
SNK01-BLA-38,SNK01,Calla & Rowe Court Sneaker,Calla & Rowe,Sneakers,women,Black,38,full grain leather,rubber,3 cm,regular,no,all season,95.00 EUR,,in stock,5,"Plain white court sneaker without any visible logo. Leather lining, removable footbed."
SNK01-BLA-39,SNK01,Calla & Rowe Court Sneaker,Calla & Rowe,Sneakers,women,Black,39,full grain leather,rubber,3 cm,regular,no,all season,95.00 EUR,,in stock,8,"Plain white court sneaker without any visible logo. Leather lining, removable footbed."
DRS01-BLA-42,DRS01,Harrow & Finch Oxford Cap-Toe,Harrow & Finch,Dress Shoes,men,Black,42,calf leather,leather,2.5 cm,regular,no,,219.00 EUR,,in stock,2,Goodyear welted Oxford for weddings and the office. Leather sole is slippery in the wet.
DRS01-BLA-43,DRS01,Harrow & Finch Oxford Cap-Toe,Harrow & Finch,Dress Shoes,men,Black,43,calf leather,leather,2.5 cm,regular,no,,219.00 EUR,,out of stock,0,Goodyear welted Oxford for weddings and the office. Leather sole is slippery in the wet.
DRS01-COG-42,DRS01,Harrow & Finch Oxford Cap-Toe,Harrow & Finch,Dress Shoes,men,Cognac,42,calf leather,leather,2.5 cm,regular,no,,219.00 EUR,,in stock,9,Goodyear welted Oxford for weddings and the office. Leather sole is slippery in the wet.
DRS01-COG-43,DRS01,Harrow & Finch Oxford Cap-Toe,Harrow & Finch,Dress Shoes,men,Cognac,43,calf leather,leather,2.5 cm,regular,no,,219.00 EUR,,in stock,3,Goodyear welted Oxford for weddings and the office. Leather sole is slippery in the wet.
DRS02-BLA-42,DRS02,Harrow & Finch Derby Rubber Sole,Harrow & Finch,Dress Shoes,men,Black,42,calf leather,Dainite rubber,2.5 cm,wide,no,,199.00 EUR,169.00 EUR,in stock,5,"Open lacing Derby for a high instep, with a studded rubber sole for rainy commutes."
DRS02-BLA-43,DRS02,Harrow & Finch Derby Rubber Sole,Harrow & Finch,Dress Shoes,men,Black,43,calf leather,Dainite rubber,2.5 cm,wide,no,,199.00 EUR,169.00 EUR,in stock,8,"Open lacing Derby for a high instep, with a studded rubber sole for rainy commutes."
DRS02-DAR-42,DRS02,Harrow & Finch Derby Rubber Sole,Harrow & Finch,Dress Shoes,men,Dark Brown,42,calf leather,Dainite rubber,2.5 cm,wide,no,,199.00 EUR,169.00 EUR,in stock,4,"Open lacing Derby for a high instep, with a studded rubber sole for rainy commutes."
DRS02-DAR-43,DRS02,Harrow & Finch Derby Rubber Sole,Harrow & Finch,Dress Shoes,men,Dark Brown,43,calf leather,Dainite rubber,2.5 cm,wide,no,,199.00 EUR,169.00 EUR,in stock,7,"Open lacing Derby for a high instep, with a studded rubber sole for rainy commutes."
PMP01-BLA-37,PMP01,Mirabell Audrey Pump,Mirabell,Pumps,women,Black,37,patent leather,leather,7 cm,narrow,no,,129.00 EUR,,in stock,5,Pointed pump with a slim 7 cm heel. Padded ball of the foot.
PMP01-BLA-38,PMP01,Mirabell Audrey Pump,Mirabell,Pumps,women,Black,38,patent leather,leather,7 cm,narrow,no,,129.00 EUR,,in stock,8,Pointed pump with a slim 7 cm heel. Padded ball of the foot.
PMP01-NUD-37,PMP01,Mirabell Audrey Pump,Mirabell,Pumps,women,Nude,37,patent leather,leather,7 cm,narrow,no,,129.00 EUR,,in stock,7,Pointed pump with a slim 7 cm heel. Padded ball of the foot.
PMP01-NUD-38,PMP01,Mirabell Audrey Pump,Mirabell,Pumps,women,Nude,38,patent leather,leather,7 cm,narrow,no,,129.00 EUR,,in stock,1,Pointed pump with a slim 7 cm heel. Padded ball of the foot.
PMP01-RED-37,PMP01,Mirabell Audrey Pump,Mirabell,Pumps,women,Red,37,patent leather,leather,7 cm,narrow,no,,129.00 EUR,,in stock,9,Pointed pump with a slim 7 cm heel. Padded ball of the foot.
PMP01-RED-38,PMP01,Mirabell Audrey Pump,Mirabell,Pumps,women,Red,38,patent leather,leather,7 cm,narrow,no,,129.00 EUR,,in stock,3,Pointed pump with a slim 7 cm heel. Padded ball of the foot.
PMP02-EME-37,PMP02,Mirabell Block Heel Pump,Mirabell,Pumps,women,Emerald,37,vegan suede (polyester),rubber,5 cm,regular,no,,89.00 EUR,69.00 EUR,in stock,5,Steady block heel that you can dance in. No animal products used.
PMP02-EME-38,PMP02,Mirabell Block Heel Pump,Mirabell,Pumps,women,Emerald,38,vegan suede (polyester),rubber,5 cm,regular,no,,89.00 EUR,69.00 EUR,out of stock,0,Steady block heel that you can dance in. No animal products used.
PMP02-BLA-37,PMP02,Mirabell Block Heel Pump,Mirabell,Pumps,women,Black,37,vegan suede (polyester),rubber,5 cm,regular,no,,89.00 EUR,69.00 EUR,in stock,9,Steady block heel that you can dance in. No animal products used.
PMP02-BLA-38,PMP02,Mirabell Block Heel Pump,Mirabell,Pumps,women,Black,38,vegan suede (polyester),rubber,5 cm,regular,no,,89.00 EUR,69.00 EUR,in stock,3,Steady block heel that you can dance in. No animal products used.
SND02-BLA-38,SND02,Korkfuss Rio Vegan Two-Strap Sandal,Korkfuss,Sandals,unisex,Black,38,microfibre,cork / EVA,2 cm,wide,no,summer,79.00 EUR,,in stock,5,"Rio without leather: microfibre straps, cork footbed."
SND02-BLA-39,SND02,Korkfuss Rio Vegan Two-Strap Sandal,Korkfuss,Sandals,unisex,Black,39,microfibre,cork / EVA,2 cm,wide,no,summer,79.00 EUR,,in stock,8,"Rio without leather: microfibre straps, cork footbed."
SND02-SAN-38,SND02,Korkfuss Rio Vegan Two-Strap Sandal,Korkfuss,Sandals,unisex,Sand,38,microfibre,cork / EVA,2 cm,wide,no,summer,79.00 EUR,,in stock,7,"Rio without leather: microfibre straps, cork footbed."
SND02-SAN-39,SND02,Korkfuss Rio Vegan Two-Strap Sandal,Korkfuss,Sandals,unisex,Sand,39,microfibre,cork / EVA,2 cm,wide,no,summer,79.00 EUR,,in stock,1,"Rio without leather: microfibre straps, cork footbed."
SND03-BLA-41,SND03,Ostrava River Sandal,Ostrava,Sandals,men,Black,41,polyester webbing,rubber,2.5 cm,regular,yes,summer,64.00 EUR,45.00 EUR,in stock,8,"For wading and rafting, three straps with hook and loop. Dries in an hour."
SND03-BLA-42,SND03,Ostrava River Sandal,Ostrava,Sandals,men,Black,42,polyester webbing,rubber,2.5 cm,regular,yes,summer,64.00 EUR,45.00 EUR,in stock,2,"For wading and rafting, three straps with hook and loop. Dries in an hour."
SND03-OLI-41,SND03,Ostrava River Sandal,Ostrava,Sandals,men,Olive,41,polyester webbing,rubber,2.5 cm,regular,yes,summer,64.00 EUR,45.00 EUR,in stock,8,"For wading and rafting, three straps with hook and loop. Dries in an hour."
SND03-OLI-42,SND03,Ostrava River Sandal,Ostrava,Sandals,men,Olive,42,polyester webbing,rubber,2.5 cm,regular,yes,summer,64.00 EUR,45.00 EUR,in stock,2,"For wading and rafting, three straps with hook and loop. Dries in an hour."
BOT05-YEL-40,BOT05,Nordhav Fjord Rain Boot,Nordhav,Rain Boots,unisex,Yellow,40,natural rubber,rubber,2 cm,wide,yes,,59.00 EUR,,in stock,6,"Knee high wellington with a cotton lining. Wide calf, 42 cm round."
BOT05-YEL-41,BOT05,Nordhav Fjord Rain Boot,Nordhav,Rain Boots,unisex,Yellow,41,natural rubber,rubber,2 cm,wide,yes,,59.00 EUR,,in stock,9,"Knee high wellington with a cotton lining. Wide calf, 42 cm round."
BOT05-GRE-40,BOT05,Nordhav Fjord Rain Boot,Nordhav,Rain Boots,unisex,Green,40,natural rubber,rubber,2 cm,wide,yes,,59.00 EUR,,in stock,8,"Knee high wellington with a cotton lining. Wide calf, 42 cm round."
BOT05-GRE-41,BOT05,Nordhav Fjord Rain Boot,Nordhav,Rain Boots,unisex,Green,41,natural rubber,rubber,2 cm,wide,yes,,59.00 EUR,,in stock,2,"Knee high wellington with a cotton lining. Wide calf, 42 cm round."
BOT05-NAV-40,BOT05,Nordhav Fjord Rain Boot,Nordhav,Rain Boots,unisex,Navy,40,natural rubber,rubber,2 cm,wide,yes,,59.00 EUR,,in stock,1,"Knee high wellington with a cotton lining. Wide calf, 42 cm round."
BOT05-NAV-41,BOT05,Nordhav Fjord Rain Boot,Nordhav,Rain Boots,unisex,Navy,41,natural rubber,rubber,2 cm,wide,yes,,59.00 EUR,,in stock,4,"Knee high wellington with a cotton lining. Wide calf, 42 cm round."
KID01-RED-30,KID01,Pip Puddle Kids Rain Boot,Pip,Rain Boots,kids,Red,30,pvc,pvc,1 cm,regular,yes,,24.90 EUR,,in stock,2,"Handles to pull them on, reflectors at the heel. "
KID01-FRO-30,KID01,Pip Puddle Kids Rain Boot,Pip,Rain Boots,kids,Frog Green,30,pvc,pvc,1 cm,regular,yes,,24.90 EUR,,in stock,6,"Handles to pull them on, reflectors at the heel. "
SLP01-GRE-38,SLP01,Korkfuss Wool Felt Slipper,Korkfuss,Slippers,unisex,Grey,38,wool felt,felt / latex,1 cm,regular,no,winter,45.00 EUR,,in stock,7,"Warm house slipper from boiled wool, with a quiet latex sole. Hand wash."
SLP01-GRE-44,SLP01,Korkfuss Wool Felt Slipper,Korkfuss,Slippers,unisex,Grey,44,wool felt,felt / latex,1 cm,regular,no,winter,45.00 EUR,,in stock,7,"Warm house slipper from boiled wool, with a quiet latex sole. Hand wash."
SLP01-BER-38,SLP01,Korkfuss Wool Felt Slipper,Korkfuss,Slippers,unisex,Berry,38,wool felt,felt / latex,1 cm,regular,no,winter,45.00 EUR,,in stock,5,"Warm house slipper from boiled wool, with a quiet latex sole. Hand wash."
SLP01-BER-44,SLP01,Korkfuss Wool Felt Slipper,Korkfuss,Slippers,unisex,Berry,44,wool felt,felt / latex,1 cm,regular,no,winter,45.00 EUR,,in stock,5,"Warm house slipper from boiled wool, with a quiet latex sole. Hand wash."
ACC02--,ACC02,Proofing Spray 200 ml,Fjellvar,Shoe Care,,,,,,,,,,12.50 EUR,,in stock,1,"Waterproofing spray without PFAS, for leather, suede and textile."
"""


def write(folder: Path) -> Path:
    """Write the feed into a folder, and return its path."""
    path = folder / "catalog.csv"
    path.write_text(FEED)
    return path
