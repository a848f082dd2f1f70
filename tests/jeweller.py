"""A jeweller's feed: ring sizes in letters, stones, chain lengths, watches with their water resistance."""

from pathlib import Path

FEED = """\
id,title,description,price,sale_price,brand,product_type,color,size,availability,material,item_group_id,gender,gemstone,carat,chain length,water resistance,case diameter,movement,rating
R01-L,Solitaire Engagement Ring,"A single brilliant cut diamond in four claws on a plain band. Comes with a GIA certificate. Free resizing within 60 days.",1450.00,,Halden,Jewellery > Rings > Engagement Rings,White Gold,L,in stock,18ct white gold,R01,women,diamond,0.50,,,,,4.9
R01-M,Solitaire Engagement Ring,"A single brilliant cut diamond in four claws on a plain band. Comes with a GIA certificate. Free resizing within 60 days.",1450.00,,Halden,Jewellery > Rings > Engagement Rings,White Gold,M,in stock,18ct white gold,R01,women,diamond,0.50,,,,,4.9
R01-N,Solitaire Engagement Ring,"A single brilliant cut diamond in four claws on a plain band. Comes with a GIA certificate. Free resizing within 60 days.",1450.00,,Halden,Jewellery > Rings > Engagement Rings,White Gold,N,out of stock,18ct white gold,R01,women,diamond,0.50,,,,,4.9
R02-L,Halo Ring,"A round diamond with a halo of smaller stones. Lab-grown diamonds.",890.00,790.00,Halden,Jewellery > Rings > Engagement Rings,Yellow Gold,L,in stock,9ct yellow gold,R02,women,lab-grown diamond,0.75,,,,,4.6
R02-O,Halo Ring,"A round diamond with a halo of smaller stones. Lab-grown diamonds.",890.00,790.00,Halden,Jewellery > Rings > Engagement Rings,Yellow Gold,O,in stock,9ct yellow gold,R02,women,lab-grown diamond,0.75,,,,,4.6
R03-M,Trilogy Sapphire Ring,"Oval blue sapphire between two diamonds.",1180.00,,Halden,Jewellery > Rings > Engagement Rings,White Gold,M,in stock,18ct white gold,R03,women,sapphire,1.10,,,,,4.7
R04-T,Classic Court Wedding Band 5 mm,"Comfort fit court band, polished. Can be engraved inside with up to 20 letters.",420.00,,Bram & Lowe,Jewellery > Rings > Wedding Rings,Yellow Gold,T,in stock,9ct yellow gold,R04,men,,,,,,,4.8
R04-V,Classic Court Wedding Band 5 mm,"Comfort fit court band, polished. Can be engraved inside with up to 20 letters.",420.00,,Bram & Lowe,Jewellery > Rings > Wedding Rings,Yellow Gold,V,in stock,9ct yellow gold,R04,men,,,,,,,4.8
R05-T,Brushed Titanium Band 6 mm,"Light, hypoallergenic and scratch resistant. Cannot be resized.",95.00,,Bram & Lowe,Jewellery > Rings > Wedding Rings,Grey,T,in stock,titanium,R05,men,,,,,,,4.5
R05-W,Brushed Titanium Band 6 mm,"Light, hypoallergenic and scratch resistant. Cannot be resized.",95.00,,Bram & Lowe,Jewellery > Rings > Wedding Rings,Grey,W,in stock,titanium,R05,men,,,,,,,4.5
R06-P,Stacking Ring Set of Three,"Three thin bands in silver, gold plate and rose gold plate.",48.00,,Tidewrack,Jewellery > Rings > Fashion Rings,Mixed,P,in stock,sterling silver,R06,women,,,,,,,4.2
R07-N,Moonstone Cabochon Ring,"Handmade silver ring with a glowing moonstone.",65.00,,Tidewrack,Jewellery > Rings > Fashion Rings,Silver,N,in stock,sterling silver,R07,women,moonstone,,,,,,4.4
N01,Fine Curb Chain,"Everyday chain, spring ring clasp. Nickel free.",55.00,,Tidewrack,Jewellery > Necklaces > Chains,Silver,,in stock,sterling silver,,unisex,,,18 in,,,,4.3
N02,Rope Chain,"Solid rope chain with lobster clasp.",310.00,,Halden,Jewellery > Necklaces > Chains,Yellow Gold,,in stock,9ct yellow gold,,unisex,,,20 in,,,,4.6
N03,Freshwater Pearl Strand,"Hand knotted 6 mm white freshwater pearls with a silver clasp. Avoid perfume and water.",120.00,99.00,Tidewrack,Jewellery > Necklaces > Pearl Necklaces,White,,in stock,sterling silver,,women,pearl,,18 in,,,,4.8
N04,Initial Pendant,"Choose a letter from A to Z. Chain included. Gift boxed.",38.00,,Tidewrack,Jewellery > Necklaces > Pendants,Gold,,in stock,gold plated silver,,women,,,16 in,,,,4.1
N05,Birthstone Pendant Garnet,"January birthstone on a fine chain. Gift boxed.",44.00,,Tidewrack,Jewellery > Necklaces > Pendants,Silver,,in stock,sterling silver,,women,garnet,,18 in,,,,4.5
N06,Birthstone Pendant Amethyst,"February birthstone on a fine chain. Gift boxed.",44.00,,Tidewrack,Jewellery > Necklaces > Pendants,Silver,,in stock,sterling silver,,women,amethyst,,18 in,,,,4.5
N07,Birthstone Pendant Emerald,"May birthstone on a fine chain. Gift boxed.",58.00,,Tidewrack,Jewellery > Necklaces > Pendants,Silver,,out of stock,sterling silver,,women,emerald,,18 in,,,,4.6
N08,Men's Leather Cord Necklace,"Braided black leather with a steel magnetic clasp.",32.00,,Forge North,Jewellery > Necklaces > Cords,Black,,in stock,leather,,men,,,22 in,,,,4.0
N09,Locket with Room for Two Photos,"Oval locket, engraved with ivy leaves.",72.00,,Tidewrack,Jewellery > Necklaces > Pendants,Silver,,in stock,sterling silver,,women,,,20 in,,,,4.7
E01,Diamond Studs,"Classic four claw studs, 0.25 ct total, screw backs.",340.00,,Halden,Jewellery > Earrings > Studs,White Gold,,in stock,9ct white gold,,women,diamond,0.25,,,,,4.8
E02,Pearl Studs,"7 mm button pearls on silver posts. Hypoallergenic.",36.00,,Tidewrack,Jewellery > Earrings > Studs,White,,in stock,sterling silver,,women,pearl,,,,,,4.6
E03,Small Hoops 15 mm,"Lightweight hinged hoops.",28.00,,Tidewrack,Jewellery > Earrings > Hoops,Gold,,in stock,gold plated silver,,women,,,,,,,4.2
E04,Large Hoops 50 mm,"Tube hoops with a high shine.",42.00,,Tidewrack,Jewellery > Earrings > Hoops,Silver,,in stock,sterling silver,,women,,,,,,,4.0
E05,Clip-on Pearl Drops,"For ears that are not pierced.",34.00,,Tidewrack,Jewellery > Earrings > Drops,White,,in stock,gold plated brass,,women,pearl,,,,,,3.9
E06,Emerald Drops,"Pear cut emeralds under a diamond.",560.00,,Halden,Jewellery > Earrings > Drops,Yellow Gold,,in stock,9ct yellow gold,,women,emerald,0.80,,,,,4.7
B01,Charm Bracelet,"Starter bracelet with a heart clasp; takes all our charms.",49.00,,Tidewrack,Jewellery > Bracelets,Silver,,in stock,sterling silver,,women,,,,,,,4.4
B02,Tennis Bracelet,"A line of lab-grown diamonds, 2 carats in total.",980.00,,Halden,Jewellery > Bracelets,White Gold,,in stock,9ct white gold,,women,lab-grown diamond,2.00,,,,,4.9
B03,Men's Steel Cuff,"Brushed steel, adjustable.",39.00,,Forge North,Jewellery > Bracelets,Grey,,in stock,stainless steel,,men,,,,,,,4.1
B04,Beaded Lava Stone Bracelet,"Elastic, fits most wrists.",22.00,,Forge North,Jewellery > Bracelets,Black,,in stock,lava stone,,men,,,,,,,3.8
B05,Child's Christening Bangle,"Expanding bangle for babies up to 3 years. Engravable.",35.00,,Tidewrack,Jewellery > Bracelets,Silver,,in stock,sterling silver,,kids,,,,,,,4.8
C01,Cat Charm,"A sitting cat, fits all charm bracelets.",15.00,,Tidewrack,Jewellery > Charms,Silver,,in stock,sterling silver,,women,,,,,,,4.3
C02,Heart Charm,"A puffed heart with pink enamel.",15.00,,Tidewrack,Jewellery > Charms,Pink,,in stock,sterling silver,,women,,,,,,,4.4
W01,Mariner Automatic,"Diver's watch with rotating bezel, sapphire glass and luminous hands. 42 hour power reserve. 2 year guarantee.",495.00,,Calder,Watches > Men's Watches,Blue,,in stock,stainless steel,,men,,,,200 m,42 mm,automatic,4.7
W02,Harbour Quartz,"Slim dress watch with date. Mineral glass. 2 year guarantee.",129.00,,Calder,Watches > Men's Watches,Silver,,in stock,stainless steel,,men,,,,30 m,39 mm,quartz,4.3
W03,Field Solar,"Charges in any light and never needs a battery. Canvas strap.",185.00,149.00,Calder,Watches > Men's Watches,Green,,in stock,stainless steel,,men,,,,100 m,40 mm,solar,4.6
W04,Petite Rose,"Small mesh bracelet watch in rose gold plate.",89.00,,Lumen,Watches > Ladies' Watches,Rose Gold,,in stock,stainless steel,,women,,,,30 m,28 mm,quartz,4.4
W05,Mother of Pearl Watch,"Mother of pearl dial with crystal markers.",139.00,,Lumen,Watches > Ladies' Watches,White,,in stock,stainless steel,,women,crystal,,,50 m,32 mm,quartz,4.5
W06,Kids' First Watch,"Learn to tell the time, easy-read dial, velcro strap.",24.00,,Lumen,Watches > Children's Watches,Red,,in stock,plastic,,kids,,,,50 m,30 mm,quartz,4.7
W07,Chrono Sport,"Stopwatch, tachymeter, rubber strap.",165.00,,Calder,Watches > Men's Watches,Black,,out of stock,stainless steel,,men,,,,100 m,44 mm,quartz,4.2
W08,Skeleton Automatic,"See the movement through the open dial. Leather strap.",320.00,,Calder,Watches > Men's Watches,Brown,,in stock,stainless steel,,men,,,,50 m,41 mm,automatic,4.5
A01,Silver Polishing Cloth,"Removes tarnish without liquid.",6.50,,,Accessories > Care,Blue,,in stock,cotton,,,,,,,,,4.6
A02,Jewellery Box with Mirror,"Two drawers, ring rolls, key lock. Velvet lined.",54.00,,,Accessories > Boxes,Pink,,in stock,faux leather,,,,,,,,,4.5
A03,Travel Watch Roll,"Holds three watches. Vegan leather.",37.00,,,Accessories > Boxes,Brown,,in stock,faux leather,,,,,,,,,4.3
A04,Leather Watch Strap 20 mm,"Quick release pins. Fits any watch with 20 mm lugs.",26.00,,Calder,Accessories > Watch Straps,Brown,,in stock,leather,,,,,,,,,4.2
"""


def write(folder: Path) -> Path:
    path = folder / "catalog.csv"
    path.write_text(FEED)
    return path
