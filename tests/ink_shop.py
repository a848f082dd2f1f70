"""A feed of ink: cartridges by a column that lists printers, the printers themselves, toner by its maker and by others."""

from pathlib import Path

FEED = """\
id,title,description,price,brand,product_type,color,printer_models,page_yield,availability
I1,HP 301 Black Ink Cartridge,"Original ink.",17.99 EUR,HP,Ink Cartridges,Black,"DeskJet 2540, DeskJet 2542, Envy 4500",190,in_stock
I2,HP 301XL Black Ink Cartridge,"Original ink, high yield.",34.99 EUR,HP,Ink Cartridges,Black,"DeskJet 2540, DeskJet 2542, Envy 4500",480,in_stock
I3,HP 301 Tri-Colour Ink Cartridge,"Original ink.",21.99 EUR,HP,Ink Cartridges,Multi,"DeskJet 2540, DeskJet 2542, Envy 4500",165,in_stock
I4,HP 305 Black Ink Cartridge,"Original ink.",12.99 EUR,HP,Ink Cartridges,Black,"DeskJet 2720, DeskJet 4120",120,in_stock
I5,Canon PG-545 Black Ink,"Original ink.",18.49 EUR,Canon,Ink Cartridges,Black,"Pixma MG2550, Pixma MX495, Pixma TR4550",180,out_of_stock
I6,Canon PG-545XL Black Ink,"Original ink, high yield.",24.99 EUR,Canon,Ink Cartridges,Black,"Pixma MG2550, Pixma MX495, Pixma TR4550",400,in_stock
I7,Refill Black for Canon PG-545,"Made by others, guaranteed for 2 years.",9.99 EUR,InkWell,Ink Cartridges,Black,"Pixma MG2550, Pixma MX495, Pixma TR4550",180,in_stock
T1,Brother TN-2420 Toner,"Original toner.",79.99 EUR,Brother,Toner,Black,"HL-L2310D, DCP-L2510D, MFC-L2710DW",3000,in_stock
T2,Toner TN-2420 Compatible,"Made by others.",24.99 EUR,InkWell,Toner,Black,"HL-L2310D, DCP-L2510D, MFC-L2710DW",3000,in_stock
P1,A4 Copy Paper 500 Sheets,"80 g, bright white.",5.49 EUR,Papyra,Paper,White,,,in_stock
P2,Photo Paper 10x15 Glossy 50 Sheets,"260 g.",9.99 EUR,Papyra,Paper,White,,,in_stock
D1,HP DeskJet 2720 All-in-One Printer,"Prints, scans, copies. Wi-Fi.",69.99 EUR,HP,Printers,White,,,in_stock
D2,Brother HL-L2310D Laser Printer,"Mono laser, duplex.",129.99 EUR,Brother,Printers,Black,,,in_stock
"""


def write(folder: Path) -> Path:
    path = folder / "catalog.csv"
    path.write_text(FEED)
    return path
