"""A supplement shop's feed: powders in flavours and sizes by the serving, ingredients and allergens, vitamins by the capsule, belts by the waist."""

from pathlib import Path

FEED = """\
id,title,description,price,sale_price,brand,product_type,color,size,availability,item_group_id,ingredients,allergens,dietary,protein_g,flavour,servings
PW1-C-1,Whey Isolate Chocolate 1 kg,"27 g protein per scoop, mixes in a shaker. Use within three months of opening.",34.99 GBP,,Forge,Protein > Whey,,1 kg,in_stock,PW1,"Whey isolate, cocoa, sweetener (sucralose)","Milk, soya",Vegetarian,27,Chocolate,33
PW1-C-2,Whey Isolate Chocolate 2.5 kg,"27 g protein per scoop, mixes in a shaker. Use within three months of opening.",74.99 GBP,64.99 GBP,Forge,Protein > Whey,,2.5 kg,in_stock,PW1,"Whey isolate, cocoa, sweetener (sucralose)","Milk, soya",Vegetarian,27,Chocolate,83
PW1-V-1,Whey Isolate Vanilla 1 kg,"27 g protein per scoop, mixes in a shaker.",34.99 GBP,,Forge,Protein > Whey,,1 kg,in_stock,PW1,"Whey isolate, sweetener (sucralose)","Milk, soya",Vegetarian,27,Vanilla,33
PW1-S-1,Whey Isolate Strawberry 1 kg,"27 g protein per scoop, mixes in a shaker.",34.99 GBP,,Forge,Protein > Whey,,1 kg,out_of_stock,PW1,"Whey isolate, beetroot colour, sweetener (sucralose)","Milk, soya",Vegetarian,27,Strawberry,33
PV1-C,Pea & Rice Protein Cocoa 900 g,"Plant protein with 22 g a serving. No artificial sweetener, sweetened with stevia.",29.99 GBP,,Sprout,Protein > Vegan,,900 g,in_stock,PV1,"Pea protein, rice protein, cocoa, stevia",,Vegan,22,Cocoa,30
PV1-U,Pea & Rice Protein Unflavoured 900 g,"Plant protein with 24 g a serving. Nothing added.",27.99 GBP,,Sprout,Protein > Vegan,,900 g,in_stock,PV1,"Pea protein, rice protein",,Vegan,24,Unflavoured,30
CA1,Micellar Casein Vanilla 1 kg,"Slow protein for the night.",36.99 GBP,,Forge,Protein > Casein,,1 kg,in_stock,,"Casein, sweetener","Milk",Vegetarian,25,Vanilla,33
CR1,Creatine Monohydrate 300 g,"Pure powder, 5 g a day, unflavoured.",17.99 GBP,,Forge,Creatine,,300 g,in_stock,CR1,Creatine monohydrate,,Vegan,0,Unflavoured,60
CR2,Creatine Monohydrate 500 g,"Pure powder, 5 g a day, unflavoured.",25.99 GBP,,Forge,Creatine,,500 g,in_stock,CR1,Creatine monohydrate,,Vegan,0,Unflavoured,100
CR3,Creatine Capsules (120),"Four capsules a day. Gelatine capsule.",15.99 GBP,,Forge,Creatine,,120 caps,in_stock,,"Creatine, gelatine (bovine)",,,0,,30
PR1,Pre Workout Berry 300 g,"200 mg caffeine a scoop. Not for under 18s or in pregnancy.",27.99 GBP,,Volt,Pre Workout,,300 g,in_stock,,"Citrulline, beta alanine, caffeine",,Vegan,0,Berry,30
PR2,Pre Workout Stim Free Lemon 300 g,"No caffeine. Pump formula.",27.99 GBP,,Volt,Pre Workout,,300 g,in_stock,,"Citrulline, beta alanine",,Vegan,0,Lemon,30
BR1,Protein Bar Peanut Caramel (12),"20 g protein a bar, 1.9 g sugar.",24.99 GBP,,Forge,Bars,,12 x 60 g,in_stock,BR1,"Milk protein, peanuts, caramel","Milk, peanuts",Vegetarian,20,Peanut caramel,12
BR2,Protein Bar Cookies & Cream (12),"20 g protein a bar, 2 g sugar.",24.99 GBP,,Forge,Bars,,12 x 60 g,in_stock,BR1,"Milk protein, wheat biscuit","Milk, wheat",Vegetarian,20,Cookies & cream,12
BR3,Vegan Protein Bar Choc Orange (12),"15 g protein a bar, dates and cocoa.",22.99 GBP,,Sprout,Bars,,12 x 50 g,in_stock,,"Dates, pea protein, cocoa",May contain nuts,Vegan,15,Chocolate orange,12
BR4,Protein Bar Sample Box (6),"One of each flavour.",12.99 GBP,,Forge,Bars,,6 x 60 g,in_stock,,"Milk protein","Milk, peanuts, wheat",Vegetarian,20,Mixed,6
VM1,Vitamin D3 2000 IU (180 tablets),"One a day for six months. From lichen.",9.99 GBP,,Daily,Vitamins,,180 tabs,in_stock,,"Vitamin D3, cellulose",,Vegan,,,180
VM2,Omega 3 Fish Oil 1000 mg (90),"Softgels with 330 EPA and 220 DHA.",11.99 GBP,,Daily,Vitamins,,90 caps,in_stock,,"Fish oil, gelatine",Fish,,,,90
VM3,Omega 3 Algae Oil (60),"Plant omega for those who eat no fish.",16.99 GBP,,Daily,Vitamins,,60 caps,in_stock,,"Algae oil, starch",,Vegan,,,60
VM4,Multivitamin Gummies Kids (60),"Two a day from 4 years. Strawberry, no sugar.",8.99 GBP,,Daily,Vitamins,,60 gummies,in_stock,,"Pectin, vitamins",,Vegan,,Strawberry,30
VM5,Magnesium Glycinate (120),"Gentle on the stomach, take before bed.",13.99 GBP,,Daily,Vitamins,,120 caps,in_stock,,"Magnesium glycinate, cellulose",,Vegan,,,60
VM6,Iron 14 mg with Vitamin C (90),"Do not take with tea.",7.99 GBP,,Daily,Vitamins,,90 tabs,in_stock,,"Iron, vitamin C",,Vegan,,,90
EL1,Electrolyte Tablets Citrus (20),"Drop one in 500 ml. 320 mg sodium. Zero sugar.",6.99 GBP,,Volt,Hydration,,20 tabs,in_stock,EL1,"Sodium citrate, citric acid",,Vegan,,Citrus,20
EL2,Electrolyte Tablets Berry (20),"Drop one in 500 ml. 320 mg sodium. Zero sugar.",6.99 GBP,,Volt,Hydration,,20 tabs,in_stock,EL1,"Sodium citrate, citric acid",,Vegan,,Berry,20
NB1,Peanut Butter Smooth 1 kg,"Only peanuts.",7.49 GBP,,Grove,Nut Butters,,1 kg,in_stock,NB1,Peanuts,Peanuts,Vegan,30,,40
NB2,Peanut Butter Crunchy 1 kg,"Only peanuts.",7.49 GBP,,Grove,Nut Butters,,1 kg,in_stock,NB1,Peanuts,Peanuts,Vegan,30,,40
NB3,Almond Butter 1 kg,"Roasted almonds, nothing else.",14.99 GBP,12.99 GBP,Grove,Nut Butters,,1 kg,in_stock,,Almonds,Nuts,Vegan,25,,40
SH1,Shaker 700 ml Black,"Leakproof, with a wire ball. Dishwasher safe.",7.99 GBP,,Forge,Accessories,Black,700 ml,in_stock,SH1,,,,,,
SH2,Shaker 700 ml Clear,"Leakproof, with a wire ball. Dishwasher safe.",7.99 GBP,,Forge,Accessories,Clear,700 ml,in_stock,SH1,,,,,,
SH3,Steel Shaker 750 ml,"Keeps cold for 12 hours. Hand wash.",19.99 GBP,,Forge,Accessories,Steel,750 ml,in_stock,,,,,,,
LB1,Lifting Belt Leather M,"10 mm belt, waist 76 to 96 cm.",39.99 GBP,,Forge,Accessories,Black,M,in_stock,LB1,,,,,,
LB2,Lifting Belt Leather L,"10 mm belt, waist 92 to 112 cm.",39.99 GBP,,Forge,Accessories,Black,L,in_stock,LB1,,,,,,
"""


def write(folder: Path) -> Path:
    path = folder / "catalog.csv"
    path.write_text(FEED)
    return path
