"""A pet shop for tests: one category for each animal, flags like "grain_free", sizes in cm and letters, loads in kg, things sold out."""

from pathlib import Path

ROWS = """\
id,title,description,price,sale_price,availability,product_type,item_group_id,color,brand,size,material,animal,life_stage,flavour,net_weight,grain_free,tank_volume,max_load,washable,rating
df1-2kg,Muddy Paws Adult Chicken & Rice,Complete dry food for adult dogs with chicken and rice.,14.99 GBP,,in stock,Dog > Food > Dry Food,df1,,Muddy Paws,,,dog,adult,chicken,2 kg,no,,,,4.3
df1-6kg,Muddy Paws Adult Chicken & Rice,Complete dry food for adult dogs with chicken and rice.,36.50 GBP,,in stock,Dog > Food > Dry Food,df1,,Muddy Paws,,,dog,adult,chicken,6 kg,no,,,,4.3
df1-12kg,Muddy Paws Adult Chicken & Rice,Complete dry food for adult dogs with chicken and rice.,64.00 GBP,,out of stock,Dog > Food > Dry Food,df1,,Muddy Paws,,,dog,adult,chicken,12 kg,no,,,,4.3
df2-2kg,Muddy Paws Grain Free Salmon,Grain-free dry food with salmon and sweet potato for sensitive stomachs.,18.99 GBP,,in stock,Dog > Food > Dry Food,df2,,Muddy Paws,,,dog,adult,salmon,2 kg,yes,,,,4.6
df2-10kg,Muddy Paws Grain Free Salmon,Grain-free dry food with salmon and sweet potato for sensitive stomachs.,72.00 GBP,,in stock,Dog > Food > Dry Food,df2,,Muddy Paws,,,dog,adult,salmon,10 kg,yes,,,,4.6
df4,Old Rufus Senior Turkey,Light dry food with turkey and glucosamine for dogs over eight.,21.00 GBP,17.50 GBP,in stock,Dog > Food > Dry Food,,,Old Rufus,,,dog,senior,turkey,3 kg,no,,,,4.4
dw1,Old Rufus Beef Stew Tins (6 x 400 g),Six tins of beef stew with carrots and peas.,11.40 GBP,,in stock,Dog > Food > Wet Food,,,Old Rufus,,,dog,adult,beef,2.4 kg,yes,,,,4.5
db1-S-grey,Snoozle Bolster Bed,Round bolster bed with plush lining and a cover you can take off.,29.00 GBP,,in stock,Dog > Beds,db1,grey,Snoozle,S,polyester,dog,,,,,,8 kg,yes,4.6
db1-M-grey,Snoozle Bolster Bed,Round bolster bed with plush lining and a cover you can take off.,39.00 GBP,,in stock,Dog > Beds,db1,grey,Snoozle,M,polyester,dog,,,,,,18 kg,yes,4.6
db1-L-grey,Snoozle Bolster Bed,Round bolster bed with plush lining and a cover you can take off.,55.00 GBP,,in stock,Dog > Beds,db1,grey,Snoozle,L,polyester,dog,,,,,,40 kg,yes,4.6
db1-M-navy,Snoozle Bolster Bed,Round bolster bed with plush lining and a cover you can take off.,39.00 GBP,,in stock,Dog > Beds,db1,navy,Snoozle,M,polyester,dog,,,,,,18 kg,yes,4.6
db1-L-navy,Snoozle Bolster Bed,Round bolster bed with plush lining and a cover you can take off.,55.00 GBP,,in stock,Dog > Beds,db1,navy,Snoozle,L,polyester,dog,,,,,,40 kg,yes,4.6
dl1-red,Trekka Nylon Lead,Nylon dog lead with padded handle.,12.50 GBP,,in stock,Dog > Leads & Collars > Leads,dl1,red,Trekka,1.2 m,nylon,dog,,,,,,,,4.4
dl1-black,Trekka Nylon Lead,Nylon dog lead with padded handle.,12.50 GBP,,in stock,Dog > Leads & Collars > Leads,dl1,black,Trekka,1.2 m,nylon,dog,,,,,,,,4.4
dl1-teal,Trekka Nylon Lead,Nylon dog lead with padded handle.,12.50 GBP,,in stock,Dog > Leads & Collars > Leads,dl1,teal,Trekka,1.2 m,nylon,dog,,,,,,,,4.4
dl2,Trekka Retractable Lead,"Tape lead that rolls itself up, with brake.",19.90 GBP,,in stock,Dog > Leads & Collars > Leads,,blue,Trekka,5 m,nylon,dog,,,,,,25 kg,,4.0
dl3,Hearth & Hound Leather Lead,Bridle leather lead with brass clip.,34.00 GBP,,in stock,Dog > Leads & Collars > Leads,,brown,Hearth & Hound,1.5 m,leather,dog,,,,,,,,4.7
dc1-S,Hearth & Hound Leather Collar,Bridle leather collar with brass buckle.,18.00 GBP,,in stock,Dog > Leads & Collars > Collars,dc1,brown,Hearth & Hound,S,leather,dog,,,,,,,,4.6
dc1-M,Hearth & Hound Leather Collar,Bridle leather collar with brass buckle.,20.00 GBP,,in stock,Dog > Leads & Collars > Collars,dc1,brown,Hearth & Hound,M,leather,dog,,,,,,,,4.6
dc1-L,Hearth & Hound Leather Collar,Bridle leather collar with brass buckle.,22.00 GBP,,in stock,Dog > Leads & Collars > Collars,dc1,brown,Hearth & Hound,L,leather,dog,,,,,,,,4.6
dy1,Chompers Rubber Bone,Tough natural rubber bone that floats.,9.00 GBP,,in stock,Dog > Toys,,red,Chompers,,rubber,dog,,,,,,,,4.5
dy2,Chompers Squeaky Hedgehog,Plush hedgehog with a squeaker.,6.50 GBP,,in stock,Dog > Toys,,brown,Chompers,,plush,dog,,,,,,,,4.2
dy3,Chompers Rope Tug,Cotton rope with two knots.,5.50 GBP,,in stock,Dog > Toys,,blue,Chompers,,cotton,dog,,,,,,,,4.4
dy4,Chompers Treat Puzzle,Sliding puzzle that hides treats and keeps clever dogs busy.,17.00 GBP,,in stock,Dog > Toys,,green,Chompers,,plastic,dog,,,,,,,,4.6
do1-S-yellow,Trekka Rain Coat,Waterproof dog coat with hood and belly strap.,32.00 GBP,,in stock,Dog > Coats,do1,yellow,Trekka,S,polyester,dog,,,,,,,yes,4.1
do1-M-yellow,Trekka Rain Coat,Waterproof dog coat with hood and belly strap.,36.00 GBP,,in stock,Dog > Coats,do1,yellow,Trekka,M,polyester,dog,,,,,,,yes,4.1
do1-L-yellow,Trekka Rain Coat,Waterproof dog coat with hood and belly strap.,40.00 GBP,,out of stock,Dog > Coats,do1,yellow,Trekka,L,polyester,dog,,,,,,,yes,4.1
do1-M-navy,Trekka Rain Coat,Waterproof dog coat with hood and belly strap.,36.00 GBP,,in stock,Dog > Coats,do1,navy,Trekka,M,polyester,dog,,,,,,,yes,4.1
ct1,Clawdia Scratching Post,Sisal post 60 cm tall on a heavy base.,24.00 GBP,,in stock,Cat > Trees & Scratchers,,beige,Clawdia,60 cm,sisal,cat,,,,,,,,4.3
cy1,Clawdia Feather Wand,Wand with feathers and a bell.,4.50 GBP,,in stock,Cat > Toys,,multicolor,Clawdia,,feather,cat,,,,,,,,4.6
cy2,Clawdia Catnip Mouse,Small mouse filled with catnip.,3.20 GBP,,in stock,Cat > Toys,,grey,Clawdia,,cotton,cat,,,,,,,,4.5
cc1,Voyago Soft Carrier,Airline-approved soft carrier with mesh windows.,38.00 GBP,,in stock,Cat > Carriers,,black,Voyago,44 x 28 x 28 cm,polyester,cat,,,,,,7 kg,yes,4.5
cc2,Voyago Hard Crate,Plastic crate with steel door.,27.00 GBP,,in stock,Cat > Carriers,,blue,Voyago,48 x 32 x 31 cm,plastic,cat,,,,,,12 kg,,4.2
ft1-30l,Reefline Glass Aquarium,Glass tank with LED lid and filter.,59.00 GBP,,in stock,Fish > Tanks,ft1,black,Reefline,,glass,fish,,,,,30 l,,,4.4
ft1-60l,Reefline Glass Aquarium,Glass tank with LED lid and filter.,89.00 GBP,,in stock,Fish > Tanks,ft1,black,Reefline,,glass,fish,,,,,60 l,,,4.4
ft1-120l,Reefline Glass Aquarium,Glass tank with LED lid and filter.,169.00 GBP,,in stock,Fish > Tanks,ft1,black,Reefline,,glass,fish,,,,,120 l,,,4.4
ft2,Reefline Nano Cube,Curved glass cube for shrimps and a betta.,49.00 GBP,,in stock,Fish > Tanks,,white,Reefline,,glass,fish,,,,,20 l,,,4.7
fh1,Reefline Heater 100 W,"Thermostat heater, 100 watts.",24.00 GBP,,in stock,Fish > Heaters,,,Reefline,,,fish,,,,,120 l,,,4.4
sf2,Burrowby Hamster Mix,"Seeds, nuts, and mealworms.",4.40 GBP,,in stock,Small Pets > Food,,,Burrowby,,,hamster,,,600 g,no,,,,4.5
sw1-21cm,Burrowby Silent Wheel,Silent running wheel with a closed track.,13.00 GBP,,in stock,Small Pets > Wheels,sw1,green,Burrowby,21 cm,plastic,hamster,,,,,,,,4.6
sw1-28cm,Burrowby Silent Wheel,Silent running wheel with a closed track.,18.00 GBP,,in stock,Small Pets > Wheels,sw1,green,Burrowby,28 cm,plastic,hamster,,,,,,,,4.6
bf1,Featherby Budgie Seed,Millet mix for budgies.,3.90 GBP,,in stock,Birds > Food,,,Featherby,,,budgie,,,1 kg,,,,,4.5
rt1,Scaley Desert Terrarium,Front-opening glass terrarium for geckos.,129.00 GBP,,out of stock,Reptiles > Terrariums,,black,Scaley,60 x 45 x 45 cm,glass,gecko,,,,,,,,4.5
rl1,Scaley UVB Lamp 26 W,Compact UVB lamp for desert reptiles.,22.00 GBP,,in stock,Reptiles > Lamps,,,Scaley,,,reptile,,,,,,,,4.2
df5,Old Rufus Rabbit Tins (6 x 400 g),Six tins of rabbit with peas.,12.40 GBP,,in stock,Dog > Food > Wet Food,,,Old Rufus,,,dog,adult,rabbit,2.4 kg,yes,,,,4.3
cf1,Purrfect Tuna Pouches (12 x 85 g),Twelve pouches of tuna in jelly.,9.80 GBP,,in stock,Cat > Food > Wet Food,,,Purrfect,,,cat,adult,tuna,1.02 kg,yes,,,,4.4
cf2,Purrfect Adult Chicken,Dry food for adult cats with chicken.,13.50 GBP,,in stock,Cat > Food > Dry Food,,,Purrfect,,,cat,adult,chicken,2 kg,no,,,,4.2
dt1,Chompers Chicken Strips,Dried chicken strips.,5.20 GBP,,in stock,Dog > Treats,,,Chompers,,,dog,adult,chicken,200 g,yes,,,,4.7
dt2,Chompers Beef Bites,Soft bites of beef.,4.80 GBP,,in stock,Dog > Treats,,,Chompers,,,dog,adult,beef,150 g,yes,,,,4.5
ct2,Clawdia Three-Storey Cat Tree,"Tree with a den, a hammock and sisal posts.",119.00 GBP,95.00 GBP,in stock,Cat > Trees & Scratchers,,beige,Clawdia,150 cm,sisal,cat,,,,,,,,4.5
"""


def write(folder: Path) -> Path:
    """Write the feed and return where it is."""
    feed = folder / "pets.csv"
    feed.write_text(ROWS)
    return feed
