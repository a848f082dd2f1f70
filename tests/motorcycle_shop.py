"""A motorcyclist's feed in euros: helmets, jackets and trousers in sizes of their own, jeans by the waist, locks, luggage, what rides along."""

from pathlib import Path

FEED = """\
id,title,description,price,sale_price,brand,product_type,color,size,availability,item_group_id,gender,material,safety_rating,weight_g
H1-M,Corsa GT Full Face Helmet - Matt Black,"Full face touring helmet with drop down sun visor and Pinlock insert in the box. Fibreglass shell. ECE 22.06.",189.99 EUR,,Corsa,Helmets > Full Face,Matt Black,M,in_stock,H1,unisex,Fibreglass,SHARP 4 star,1550
H1-L,Corsa GT Full Face Helmet - Matt Black,"Full face touring helmet with drop down sun visor and Pinlock insert in the box. Fibreglass shell. ECE 22.06.",189.99 EUR,,Corsa,Helmets > Full Face,Matt Black,L,in_stock,H1,unisex,Fibreglass,SHARP 4 star,1550
H1-XL,Corsa GT Full Face Helmet - Matt Black,"Full face touring helmet with drop down sun visor and Pinlock insert in the box. Fibreglass shell. ECE 22.06.",189.99 EUR,,Corsa,Helmets > Full Face,Matt Black,XL,out_of_stock,H1,unisex,Fibreglass,SHARP 4 star,1550
H1w-M,Corsa GT Full Face Helmet - White,"Full face touring helmet with drop down sun visor and Pinlock insert in the box. Fibreglass shell. ECE 22.06.",189.99 EUR,,Corsa,Helmets > Full Face,White,M,in_stock,H1,unisex,Fibreglass,SHARP 4 star,1550
H2-M,Vega Flip Modular Helmet - Silver,"Flip front helmet, handy with glasses. Sun visor. Bluetooth ready.",239.00 EUR,,Vega,Helmets > Modular,Silver,M,in_stock,H2,unisex,Polycarbonate,SHARP 3 star,1720
H2-L,Vega Flip Modular Helmet - Silver,"Flip front helmet, handy with glasses. Sun visor. Bluetooth ready.",239.00 EUR,,Vega,Helmets > Modular,Silver,L,in_stock,H2,unisex,Polycarbonate,SHARP 3 star,1720
H3-S,Retro Open Face Helmet - Cream,"Jet helmet with leather trim and a bubble visor sold separately.",99.00 EUR,79.00 EUR,Corsa,Helmets > Open Face,Cream,S,in_stock,H3,unisex,Polycarbonate,,1100
H3-M,Retro Open Face Helmet - Cream,"Jet helmet with leather trim and a bubble visor sold separately.",99.00 EUR,79.00 EUR,Corsa,Helmets > Open Face,Cream,M,in_stock,H3,unisex,Polycarbonate,,1100
H4-M,Dirtline MX Helmet - Orange,"Motocross helmet with long peak, goggles not included.",129.00 EUR,,Dirtline,Helmets > Motocross,Orange,M,in_stock,H4,unisex,Polycarbonate,,1300
H5-YM,Dirtline Kids MX Helmet - Blue,"For young riders, head size 49 to 50 cm.",79.00 EUR,,Dirtline,Helmets > Motocross,Blue,Youth M,in_stock,H5,kids,Polycarbonate,,1050
J1-48,Nordkap Touring Jacket - Black,"Textile jacket, waterproof membrane, removable thermal liner, CE level 2 armour at shoulders and elbows, pocket for a back protector. Six vents.",279.00 EUR,,Nordkap,Jackets > Textile,Black,48,in_stock,J1,men,Polyester,CE AA,
J1-50,Nordkap Touring Jacket - Black,"Textile jacket, waterproof membrane, removable thermal liner, CE level 2 armour at shoulders and elbows, pocket for a back protector. Six vents.",279.00 EUR,,Nordkap,Jackets > Textile,Black,50,in_stock,J1,men,Polyester,CE AA,
J1-54,Nordkap Touring Jacket - Black,"Textile jacket, waterproof membrane, removable thermal liner, CE level 2 armour at shoulders and elbows, pocket for a back protector. Six vents.",279.00 EUR,,Nordkap,Jackets > Textile,Black,54,in_stock,J1,men,Polyester,CE AA,
J2-38,Nordkap Ladies Touring Jacket - Grey,"The women's cut of our touring jacket, same membrane and armour.",279.00 EUR,,Nordkap,Jackets > Textile,Grey,38,in_stock,J2,women,Polyester,CE AA,
J2-40,Nordkap Ladies Touring Jacket - Grey,"The women's cut of our touring jacket, same membrane and armour.",279.00 EUR,,Nordkap,Jackets > Textile,Grey,40,in_stock,J2,women,Polyester,CE AA,
J3-50,Corsa Racer Leather Jacket - Black/Red,"Cowhide jacket, 1.2 mm, with titanium sliders. Not waterproof.",399.00 EUR,,Corsa,Jackets > Leather,Black/Red,50,in_stock,J3,men,Leather,CE AAA,
J3-52,Corsa Racer Leather Jacket - Black/Red,"Cowhide jacket, 1.2 mm, with titanium sliders. Not waterproof.",399.00 EUR,,Corsa,Jackets > Leather,Black/Red,52,in_stock,J3,men,Leather,CE AAA,
J4-M,Breeze Mesh Jacket - Sand,"Airy mesh jacket for hot days, CE level 1 armour.",149.00 EUR,129.00 EUR,Breeze,Jackets > Textile,Sand,M,in_stock,J4,men,Mesh,CE A,
J4-L,Breeze Mesh Jacket - Sand,"Airy mesh jacket for hot days, CE level 1 armour.",149.00 EUR,129.00 EUR,Breeze,Jackets > Textile,Sand,L,in_stock,J4,men,Mesh,CE A,
T1-50,Nordkap Touring Trousers - Black,"Waterproof textile trousers, zip to the Nordkap jackets. Knee armour included, hip armour optional.",189.00 EUR,,Nordkap,Trousers > Textile,Black,50,in_stock,T1,men,Polyester,CE AA,
T1-52,Nordkap Touring Trousers - Black,"Waterproof textile trousers, zip to the Nordkap jackets. Knee armour included, hip armour optional.",189.00 EUR,,Nordkap,Trousers > Textile,Black,52,in_stock,T1,men,Polyester,CE AA,
T2-32,Kevlin Riding Jeans - Indigo,"Single layer aramid denim with knee and hip armour. Machine wash at 30.",159.00 EUR,,Kevlin,Trousers > Jeans,Indigo,W32,in_stock,T2,men,Aramid denim,CE AA,
T2-34,Kevlin Riding Jeans - Indigo,"Single layer aramid denim with knee and hip armour. Machine wash at 30.",159.00 EUR,,Kevlin,Trousers > Jeans,Indigo,W34,in_stock,T2,men,Aramid denim,CE AA,
T3-28,Kevlin Ladies Riding Jeans - Black,"Stretch aramid denim, knee armour.",159.00 EUR,,Kevlin,Trousers > Jeans,Black,W28,in_stock,T3,women,Aramid denim,CE A,
G1-M,Frost Heated Gloves,"Battery heated winter gloves, up to 4 hours on low. Waterproof. Two batteries and charger included.",149.00 EUR,,Frost,Gloves > Winter,Black,M,in_stock,G1,unisex,Leather,,
G1-L,Frost Heated Gloves,"Battery heated winter gloves, up to 4 hours on low. Waterproof. Two batteries and charger included.",149.00 EUR,,Frost,Gloves > Winter,Black,L,in_stock,G1,unisex,Leather,,
G2-L,Breeze Summer Gloves,"Short vented gloves with touchscreen fingertip.",39.00 EUR,,Breeze,Gloves > Summer,Black,L,in_stock,,unisex,Mesh,,
G3-M,Corsa Racing Gloves - Red,"Gauntlet gloves with carbon knuckles, kangaroo palm.",119.00 EUR,,Corsa,Gloves > Racing,Red,M,in_stock,,unisex,Leather,,
B1-43,Nordkap Touring Boots,"Waterproof boots with ankle protection, resoleable.",179.00 EUR,,Nordkap,Boots,Black,43,in_stock,B1,unisex,Leather,,
B1-45,Nordkap Touring Boots,"Waterproof boots with ankle protection, resoleable.",179.00 EUR,,Nordkap,Boots,Black,45,in_stock,B1,unisex,Leather,,
B2-42,City Rider Sneaker,"Looks like a trainer, protects the ankle. Not waterproof.",109.00 EUR,,Kevlin,Boots,White,42,in_stock,,unisex,Leather,,
P1,Back Protector Insert Level 2,"Fits the pocket of most jackets. 38 x 28 cm.",39.90 EUR,,Nordkap,Protectors,Black,,in_stock,,,Foam,CE level 2,
P2,Airbag Vest Ion,"Electronic airbag vest, inflates in 60 ms, 30 hours battery, worn under or over the jacket. No subscription.",499.00 EUR,,Ion,Protectors,Black,L,in_stock,,unisex,,,1900
L1,Top Case 45 Litre,"Lockable top case, holds two full face helmets. Universal plate included.",129.00 EUR,,Haulix,Luggage,Black,,in_stock,,,,,4200
L2,Soft Panniers 2 x 18 L,"Throw over panniers with rain covers.",89.00 EUR,,Haulix,Luggage,Black,,in_stock,,,,,
L3,Tank Bag 8 L,"Magnetic tank bag with map pocket, not for plastic tanks.",59.00 EUR,,Haulix,Luggage,Black,,in_stock,,,,,
C1,Disc Lock with Alarm 110 dB,"10 mm pin, alarm on movement, reminder cable.",49.00 EUR,,Wardlock,Locks,Yellow,,in_stock,,,,Sold Secure Gold,
C2,Chain and Padlock 1.2 m,"13 mm hardened chain.",89.00 EUR,,Wardlock,Locks,Black,,in_stock,,,,Sold Secure Diamond,5200
M1,Chain Lube 400 ml,"For O, X and Z ring chains, white so that you see where it has been.",12.50 EUR,,Slick,Care,,400 ml,in_stock,,,,,
M2,Chain Cleaner 500 ml,"Safe for O rings.",9.90 EUR,,Slick,Care,,500 ml,in_stock,,,,,
M3,Helmet Care Kit,"Cleaner for shell, visor and liner, with a microfibre cloth.",19.90 EUR,,Slick,Care,,,in_stock,,,,,
E1,Bluetooth Intercom Duo,"Two units for rider and pillion, 1 km range, 12 hours talk time.",219.00 EUR,189.00 EUR,Talkway,Electronics,,,in_stock,,,,,
E2,Bluetooth Intercom Solo,"One unit, music, phone and satnav. 12 hours talk time.",119.00 EUR,,Talkway,Electronics,,,in_stock,,,,,
E3,Phone Mount with Damper,"For handlebars of 22 to 32 mm. Fits phones up to 6.9 inch.",44.90 EUR,,Grippa,Electronics,,,in_stock,,,,,
R1-M,Rain Suit Two Piece - Neon,"Packs into its own bag, fits over your gear.",49.90 EUR,,Breeze,Rainwear,Neon Yellow,M,in_stock,R1,unisex,Nylon,,
R1-XL,Rain Suit Two Piece - Neon,"Packs into its own bag, fits over your gear.",49.90 EUR,,Breeze,Rainwear,Neon Yellow,XL,in_stock,R1,unisex,Nylon,,
"""


def write(folder: Path) -> Path:
    path = folder / "catalog.csv"
    path.write_text(FEED)
    return path
