"""A computer shop's feed: storage, screens and resolutions, batteries in hours and days, lists of what connects."""

from pathlib import Path

FEED = """\
id,title,description,price,sale_price,brand,product_type,color,availability,storage,ram,screen size,battery life,weight,warranty,resolution,connectivity,item_group_id,rating
LP-101,Nimbus Air 13 Laptop,"Thin and light laptop with an aluminium body, backlit keyboard and fingerprint reader. Two USB-C ports and a headphone jack. No touchscreen.",899.00,,Nimbus,Computers > Laptops,Silver,in stock,512 GB,16 GB,13.3 in,15 hours,1.2 kg,2 years,2560 x 1600,"Wi-Fi 6, Bluetooth 5.2",,4.6
LP-102,Nimbus Pro 15 Laptop,"For video editing and photo work; dedicated graphics card. SD card slot, HDMI and three USB-C ports.",1649.00,1549.00,Nimbus,Computers > Laptops,Grey,in stock,1 TB,32 GB,15.6 in,11 hours,1.9 kg,2 years,3840 x 2160,"Wi-Fi 6E, Bluetooth 5.3",,4.8
LP-103,Karbon Study 14 Laptop,"Reliable laptop for school and office. HDMI, USB-A and USB-C. Webcam with privacy shutter.",479.00,429.00,Karbon,Computers > Laptops,Blue,in stock,256 GB,8 GB,14 in,9 hours,1.5 kg,1 year,1920 x 1080,"Wi-Fi 5, Bluetooth 5.0",,4.1
LP-104,Karbon Flip 14 2-in-1,"Touchscreen folds flat into a tablet; pen included.",699.00,,Karbon,Computers > Laptops,Black,out of stock,512 GB,16 GB,14 in,10 hours,1.6 kg,1 year,1920 x 1200,"Wi-Fi 6, Bluetooth 5.1",,4.3
LP-105,Raptor GX Gaming Laptop,"RTX graphics, 165 Hz display and RGB keyboard. Gets loud under load.",1299.00,,Raptor,Computers > Laptops,Black,in stock,1 TB,16 GB,16 in,5 hours,2.4 kg,2 years,2560 x 1600,"Wi-Fi 6, Bluetooth 5.2",,4.4
TB-201,Slate 10 Tablet,"Family tablet with kids mode. microSD slot up to 512 GB.",199.00,,Karbon,Tablets,Grey,in stock,64 GB,4 GB,10.1 in,12 hours,460 g,1 year,1920 x 1200,"Wi-Fi 5, Bluetooth 5.0",,4.0
TB-202,Slate 11 Pro Tablet,"120 Hz display, works with the Slate Pen (sold separately).",449.00,,Karbon,Tablets,Silver,in stock,128 GB,8 GB,11 in,14 hours,480 g,1 year,2560 x 1600,"Wi-Fi 6, Bluetooth 5.2",,4.5
PH-301-128,Orbit 8 Smartphone 128 GB,"5G phone with a triple camera and IP68 water resistance. Wireless charging. No headphone jack. Charger not included.",599.00,,Orbit,Phones > Smartphones,Black,in stock,128 GB,8 GB,6.1 in,24 hours,172 g,2 years,2400 x 1080,"5G, NFC, Bluetooth 5.3",PH-301,4.5
PH-301-256,Orbit 8 Smartphone 256 GB,"5G phone with a triple camera and IP68 water resistance. Wireless charging. No headphone jack. Charger not included.",679.00,,Orbit,Phones > Smartphones,Green,in stock,256 GB,8 GB,6.1 in,24 hours,172 g,2 years,2400 x 1080,"5G, NFC, Bluetooth 5.3",PH-301,4.5
PH-302,Orbit 8 Mini Smartphone,"Small phone that fits one hand. Dual SIM.",449.00,399.00,Orbit,Phones > Smartphones,White,in stock,128 GB,6 GB,5.4 in,18 hours,140 g,2 years,2340 x 1080,"5G, NFC, Bluetooth 5.2",,4.3
PH-303,Pebble Simple Phone,"Big buttons, SOS key and a loud ringer; ideal for seniors. Charging dock included. 2G/4G, no apps.",69.00,,Pebble,Phones > Mobile Phones,Black,in stock,,,2.4 in,10 days,110 g,1 year,,"4G",,4.4
PH-304,Vista One Smartphone,"Budget phone with headphone jack and microSD slot. Dual SIM.",149.00,,Vista,Phones > Smartphones,Blue,in stock,64 GB,4 GB,6.5 in,30 hours,195 g,1 year,1600 x 720,"4G, Bluetooth 5.0",,3.9
HP-401,Hush 700 Noise Cancelling Headphones,"Over-ear wireless headphones with active noise cancelling. Folds flat; case included. Also works with the cable in the box.",279.00,249.00,Hush,Audio > Headphones,Black,in stock,,,,30 hours,254 g,2 years,,"Bluetooth 5.2, 3.5 mm",,4.7
HP-402,Hush Buds Wireless Earbuds,"In-ear, noise cancelling, sweat proof IPX4. Three sizes of ear tips.",149.00,,Hush,Audio > Earbuds,White,in stock,,,,8 hours,5 g,2 years,,"Bluetooth 5.3",,4.4
HP-403,Stride Sport Earbuds,"Ear hooks that stay in place on a run. IPX7 waterproof.",79.00,,Stride,Audio > Earbuds,Red,in stock,,,,9 hours,7 g,1 year,,"Bluetooth 5.2",,4.2
HP-404,Junior Headphones,"For children: volume limited to 85 dB. Wired, 3.5 mm jack. Foldable.",24.00,,Stride,Audio > Headphones,Pink,in stock,,,,,120 g,1 year,,"3.5 mm",,4.5
HP-405,Studio 50 Wired Headphones,"Closed back monitoring headphones with a 3 m coiled cable and 6.3 mm adapter.",119.00,,Tonal,Audio > Headphones,Black,in stock,,,,,280 g,2 years,,"3.5 mm, 6.3 mm",,4.6
SP-501,Boom Mini Bluetooth Speaker,"Pocket speaker, IP67 waterproof, floats.",59.00,,Boom,Audio > Speakers,Blue,in stock,,,,12 hours,330 g,1 year,,"Bluetooth 5.1",,4.5
SP-502,Boom Party Speaker,"100 W with lights and microphone input.",229.00,,Boom,Audio > Speakers,Black,in stock,,,,18 hours,6.5 kg,1 year,,"Bluetooth 5.1, 6.3 mm",,4.3
SP-503,Tonal Bookshelf Speakers Pair,"Passive speakers, need an amplifier.",199.00,,Tonal,Audio > Speakers,Walnut,in stock,,,,,9.8 kg,5 years,,,,4.7
TV-601,Lumo 43 inch 4K TV,"HDR10, three HDMI ports. Smart TV with Netflix and YouTube. Wall mount 200 x 200.",349.00,299.00,Lumo,TVs,Black,in stock,,,43 in,,8.4 kg,2 years,3840 x 2160,"Wi-Fi 5, Bluetooth 5.0",,4.2
TV-602,Lumo 55 inch OLED TV,"Perfect black, 120 Hz for gaming, four HDMI 2.1 ports.",1099.00,,Lumo,TVs,Black,in stock,,,55 in,,17.2 kg,2 years,3840 x 2160,"Wi-Fi 6, Bluetooth 5.2",,4.8
TV-603,Lumo 32 inch HD TV,"For the kitchen or bedroom. Two HDMI ports.",179.00,,Lumo,TVs,White,in stock,,,32 in,,4.1 kg,1 year,1366 x 768,"Wi-Fi 5",,4.0
TV-604,Vista 65 inch 4K TV,"Big picture for the living room.",599.00,,Vista,TVs,Black,out of stock,,,65 in,,21 kg,1 year,3840 x 2160,"Wi-Fi 5",,4.1
MN-701,Nimbus View 27 Monitor,"IPS monitor with USB-C that charges your laptop with 90 W. Height adjustable.",379.00,,Nimbus,Computers > Monitors,Black,in stock,,,27 in,,6.1 kg,3 years,3840 x 2160,"HDMI, DisplayPort, USB-C",,4.6
MN-702,Karbon 24 Monitor,"Full HD office monitor. Tilt only.",129.00,,Karbon,Computers > Monitors,Black,in stock,,,24 in,,3.4 kg,2 years,1920 x 1080,"HDMI, VGA",,4.2
MN-703,Raptor Curve 34 Ultrawide,"Curved gaming monitor with 144 Hz.",549.00,499.00,Raptor,Computers > Monitors,Black,in stock,,,34 in,,7.9 kg,3 years,3440 x 1440,"HDMI, DisplayPort",,4.5
AC-801,USB-C Charger 65 W,"Charges laptops, tablets and phones. Two ports.",39.00,,Volt,Accessories > Chargers,White,in stock,,,,,120 g,2 years,,"USB-C, USB-A",,4.7
AC-802,USB-C Charger 20 W,"Compact phone charger.",15.00,,Volt,Accessories > Chargers,White,in stock,,,,,45 g,2 years,,"USB-C",,4.5
AC-803,USB-C Cable 2 m,"Braided, 100 W.",12.00,,Volt,Accessories > Cables,Black,in stock,,,,,60 g,2 years,,"USB-C",,4.6
AC-804,HDMI Cable 2 m,"4K at 60 Hz.",9.00,,Volt,Accessories > Cables,Black,in stock,,,,,90 g,2 years,,"HDMI",,4.6
AC-805,Power Bank 10000 mAh,"Two phone charges, 18 W.",29.00,,Volt,Accessories > Power Banks,Black,in stock,,,,,210 g,1 year,,"USB-C, USB-A",,4.3
AC-806,Power Bank 20000 mAh,"Charges a laptop too, 65 W.",59.00,,Volt,Accessories > Power Banks,Black,in stock,,,,,430 g,1 year,,"USB-C, USB-A",,4.4
AC-807,Orbit 8 Silicone Case,"Fits Orbit 8 only, not the Mini.",19.00,,Orbit,Accessories > Cases,Blue,in stock,,,,,30 g,,,,,4.1
AC-808,Laptop Sleeve 13-14 inch,"Padded felt sleeve with a pocket for the charger.",25.00,,Karbon,Accessories > Cases,Grey,in stock,,,,,180 g,,,,,4.3
AC-809,Slate Pen,"Pressure sensitive pen for Slate 11 Pro.",69.00,,Karbon,Accessories > Pens,White,in stock,,,,30 hours,16 g,1 year,,"Bluetooth 5.0",,4.2
AC-810,Wireless Mouse,"Silent clicks, for right and left hand. One AA battery included.",19.00,,Karbon,Accessories > Mice,Black,in stock,,,,12 months,82 g,2 years,,"2.4 GHz",,4.4
AC-811,Mechanical Keyboard,"Brown switches, hot swappable, UK layout.",89.00,,Raptor,Accessories > Keyboards,Black,in stock,,,,,910 g,2 years,,"USB-C",,4.6
AC-812,microSD Card 256 GB,"For phones, tablets and cameras. Adapter included.",27.00,,Volt,Accessories > Memory Cards,Black,in stock,256 GB,,,,1 g,5 years,,,,4.7
CM-901,Pixo Compact Camera,"20 MP with 8x optical zoom.",249.00,,Pixo,Cameras,Silver,in stock,,,,,230 g,2 years,,"Wi-Fi",,4.0
"""


def write(folder: Path) -> Path:
    path = folder / "catalog.csv"
    path.write_text(FEED)
    return path
