"""A feed of parts for vacuum cleaners: what they fit is in titles and descriptions only."""

from pathlib import Path

FEED = """\
id,title,description,price,brand,product_type,availability
V1,Vacuum Bags for Miele C3 (4 pack),"Fits Miele C2, C3 and Compact C1. Hygiene fleece with a filter.",14.99,Dusto,Bags,in_stock
V2,Vacuum Bags for Henry HVR160 (10 pack),"Fits Numatic Henry HVR160 and HVR200.",11.99,Dusto,Bags,in_stock
V3,Paper Bags for Bosch GL-30 (5 pack),"Paper.",8.99,Dusto,Bags,in_stock
F1,Washable Filter for Dyson V7,"Fits Dyson V7 and V8. Rinse once a month.",12.99,Puro,Filters,in_stock
F2,Filter for Dyson V10,"Fits Dyson V10. Rinse once a month.",15.99,Puro,Filters,in_stock
F3,HEPA Filter for Miele C3,"Fits Miele C3.",19.99,Puro,Filters,in_stock
B1,Battery for Dyson V8,"4000 mAh, 40 minutes.",49.99,Volta,Batteries,in_stock
B2,Battery for Dyson V10,"3000 mAh, 60 minutes.",69.99,Volta,Batteries,in_stock
B3,Battery for Dyson V11,"3600 mAh.",79.99,Volta,Batteries,out_of_stock
H1,Soft Roller Head for Dyson V10,"Also fits Dyson V11 and V15. For hard floors.",39.99,Puro,Heads,in_stock
H2,Pet Hair Turbo Head Universal 32 mm,"Fits all 32 mm tubes.",24.99,Puro,Heads,in_stock
A1,Shake & Vac Powder Lavender,"For carpets.",3.99,Frisk,Care,in_stock
A2,Extension Hose 5 m,"For Henry and other Numatic vacuums.",29.99,Dusto,Hoses,in_stock
"""


def write(folder: Path) -> Path:
    path = folder / "catalog.csv"
    path.write_text(FEED)
    return path
