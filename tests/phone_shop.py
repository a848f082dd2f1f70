"""A phone shop's feed: cases and glass by a column of what they fit, straps by two sizes, chargers by their watts, cables by their length."""

from pathlib import Path

FEED = """\
id,title,description,price,sale_price,brand,product_type,color,size,availability,item_group_id,compatible_with,material,wattage,ports,capacity_mah,cable_length,battery_hours,noise_cancelling
C1-BK,Slim Case for iPhone 15 - Black,"Thin matte case with raised edges. Works with MagSafe.",19.99 EUR,,Kova,Cases > iPhone,Black,,in_stock,C1,iPhone 15,TPU,,,,,,
C1-BL,Slim Case for iPhone 15 - Navy,"Thin matte case with raised edges. Works with MagSafe.",19.99 EUR,,Kova,Cases > iPhone,Navy,,in_stock,C1,iPhone 15,TPU,,,,,,
C2-BK,Slim Case for iPhone 15 Pro - Black,"Thin matte case with raised edges. Works with MagSafe.",19.99 EUR,,Kova,Cases > iPhone,Black,,in_stock,C2,iPhone 15 Pro,TPU,,,,,,
C3-CL,Clear Case for iPhone 15 Pro Max,"Crystal clear, resists yellowing.",24.99 EUR,17.99 EUR,Kova,Cases > iPhone,Clear,,in_stock,,iPhone 15 Pro Max,Polycarbonate,,,,,,
C4-BR,Leather Wallet Case for Galaxy S24 - Brown,"Real leather, three cards and a stand.",39.99 EUR,,Tann,Cases > Galaxy,Brown,,in_stock,C4,Galaxy S24,Leather,,,,,,
C4-BK,Leather Wallet Case for Galaxy S24 - Black,"Real leather, three cards and a stand.",39.99 EUR,,Tann,Cases > Galaxy,Black,,out_of_stock,C4,Galaxy S24,Leather,,,,,,
C5,Rugged Case for Galaxy S24 Ultra,"Survives drops of 3 m, with a belt clip. Not for wireless charging.",34.99 EUR,,Bulwark,Cases > Galaxy,Black,,in_stock,,Galaxy S24 Ultra,Polycarbonate,,,,,,
C6,Rugged Case for Pixel 8,"Survives drops of 3 m.",29.99 EUR,,Bulwark,Cases > Pixel,Green,,in_stock,,Pixel 8,Polycarbonate,,,,,,
G1,Tempered Glass Screen Protector iPhone 15 (2),"9H glass, with a fitting frame. Pack of two.",14.99 EUR,,Glint,Screen Protectors,,,in_stock,,iPhone 15,Glass,,,,,,
G2,Privacy Screen Protector iPhone 15 Pro,"Darkens from the side.",19.99 EUR,,Glint,Screen Protectors,,,in_stock,,iPhone 15 Pro,Glass,,,,,,
G3,Film Screen Protector Galaxy S24 (3),"Soft film that works with the fingerprint reader.",12.99 EUR,,Glint,Screen Protectors,,,in_stock,,Galaxy S24,Film,,,,,,
H1,USB-C Charger 20 W,"One USB-C port, folding plug no. EU plug.",14.99 EUR,,Volto,Chargers > Wall,White,,in_stock,,,,20,1,,,,
H2,USB-C Charger 65 W Dual,"Two USB-C ports, charges a laptop. GaN.",39.99 EUR,32.99 EUR,Volto,Chargers > Wall,Black,,in_stock,,,,65,2,,,,
H3,Desktop Charger 100 W Four Port,"Three USB-C and one USB-A.",64.99 EUR,,Volto,Chargers > Wall,Black,,in_stock,,,,100,4,,,,
H4,Car Charger 38 W,"USB-C and USB-A.",17.99 EUR,,Volto,Chargers > Car,Black,,in_stock,,,,38,2,,,,
H5,Wireless Charging Pad 15 W,"Magnetic pad for phones with MagSafe or Qi2, cable included, charger not.",29.99 EUR,,Kova,Chargers > Wireless,White,,in_stock,,,,15,,,,,
H6,3 in 1 Wireless Stand,"Phone, watch and earbuds at once. Charger included.",79.99 EUR,,Kova,Chargers > Wireless,Black,,in_stock,,,,25,,,,,
K1,USB-C to USB-C Cable 1 m,"60 W, braided.",9.99 EUR,,Volto,Cables,Black,1 m,in_stock,K1,,Nylon,60,,,1 m,,
K2,USB-C to USB-C Cable 2 m,"60 W, braided.",12.99 EUR,,Volto,Cables,Black,2 m,in_stock,K1,,Nylon,60,,,2 m,,
K3,USB-C to USB-C Cable 3 m,"60 W, braided.",15.99 EUR,,Volto,Cables,Black,3 m,out_of_stock,K1,,Nylon,60,,,3 m,,
K4,USB-C to Lightning Cable 1 m,"For older iPhones. MFi certified.",16.99 EUR,,Volto,Cables,White,1 m,in_stock,,,TPE,27,,,1 m,,
K5,USB-A to USB-C Cable 1 m,"18 W.",7.99 EUR,,Volto,Cables,White,1 m,in_stock,,,TPE,18,,,1 m,,
K6,USB-C to HDMI Cable 2 m,"4K at 60 Hz.",22.99 EUR,,Volto,Cables,Black,2 m,in_stock,,,Nylon,,,,2 m,,
P1,Power Bank 5000 Magnetic,"Snaps onto the phone. 7.5 W wireless.",34.99 EUR,,Kova,Power Banks,White,,in_stock,P1,,,7.5,1,5000,,,
P2,Power Bank 10000,"USB-C 20 W, allowed on planes.",29.99 EUR,,Volto,Power Banks,Black,,in_stock,,,,20,2,10000,,,
P3,Power Bank 27000 Laptop,"140 W, charges a laptop once. 99 Wh, allowed on planes.",99.99 EUR,,Volto,Power Banks,Black,,in_stock,,,,140,3,27000,,,
A1,Aura Over-Ear Headphones - Black,"Active noise cancelling, 40 hours, folds flat, case included.",129.99 EUR,99.99 EUR,Aura,Audio > Headphones,Black,,in_stock,A1,,,,,,,40,yes
A2,Aura Over-Ear Headphones - Sand,"Active noise cancelling, 40 hours, folds flat, case included.",129.99 EUR,,Aura,Audio > Headphones,Sand,,in_stock,A1,,,,,,,40,yes
A3,Aura Buds,"True wireless earbuds, IPX4, 7 hours, 28 with the case.",69.99 EUR,,Aura,Audio > Earbuds,White,,in_stock,,,,,,,,7,no
A4,Aura Buds Pro,"Noise cancelling earbuds, wireless charging case, IPX5, 6 hours, 30 with the case.",119.99 EUR,,Aura,Audio > Earbuds,Black,,in_stock,,,,,,,,6,yes
A5,Wired Earphones USB-C,"In-ear with microphone and three buttons.",14.99 EUR,,Volto,Audio > Earbuds,White,,in_stock,,,,,,,1.2 m,,no
A6,Kids Headphones,"Limited to 85 dB, foldable, from 3 years. Wired.",24.99 EUR,,Piko,Audio > Headphones,Blue,,in_stock,,,,,,,,,no
A7,Pocket Bluetooth Speaker,"IP67, 12 hours, clips to a bag.",39.99 EUR,,Aura,Audio > Speakers,Red,,in_stock,,,,,,,,12,
M1,Magnetic Car Mount Vent,"Holds MagSafe phones on the air vent.",24.99 EUR,,Grippo,Car,Black,,in_stock,,,,,,,,,
M2,Dashboard Car Mount Clamp,"Suction cup, for phones of 60 to 95 mm.",19.99 EUR,,Grippo,Car,Black,,in_stock,,,,,,,,,
W1,Sport Strap for Apple Watch 41 mm - Black,"Silicone strap.",14.99 EUR,,Kova,Watch Straps,Black,41 mm,in_stock,W1,Apple Watch 38/40/41 mm,Silicone,,,,,,
W2,Sport Strap for Apple Watch 45 mm - Black,"Silicone strap.",14.99 EUR,,Kova,Watch Straps,Black,45 mm,in_stock,W1,Apple Watch 42/44/45 mm,Silicone,,,,,,
W3,Milanese Strap for Apple Watch 45 mm - Silver,"Steel mesh with a magnet.",29.99 EUR,,Kova,Watch Straps,Silver,45 mm,in_stock,,Apple Watch 42/44/45 mm,Steel,,,,,,
W4,Nylon Strap 20 mm Universal,"For Galaxy Watch and others with 20 mm lugs.",17.99 EUR,,Tann,Watch Straps,Olive,20 mm,in_stock,,20 mm lugs,Nylon,,,,,,
"""


def write(folder: Path) -> Path:
    path = folder / "catalog.csv"
    path.write_text(FEED)
    return path
