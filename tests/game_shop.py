"""A shop's feed of books, games and toys: formats and authors, players and ages, jigsaws by pieces."""

from pathlib import Path

FEED = """\
id,title,description,price,brand,product_type,format,color,size,availability,material,item_group_id,author,min_age,players,pages
BK101,The Salt Road,Novel. A young cartographer crosses a desert to find her missing father. Prize-winning historical fiction.,14.99 GBP,Marlow Press,Books > Fiction,Paperback,,,in stock,,G1,Ines Calder,,,384
BK102,The Salt Road,Novel. A young cartographer crosses a desert to find her missing father. Prize-winning historical fiction.,24.99 GBP,Marlow Press,Books > Fiction,Hardcover,,,in stock,,G1,Ines Calder,,,384
BK103,Murder at Tern Island,Cosy crime: Inspector Bell is snowed in with eleven suspects.,9.99 GBP,Nine Owls,Books > Crime & Thriller,Paperback,,,in stock,,,R. J. Hask,,,312
BK104,The Glass Witness,A dark psychological thriller set in Glasgow.,10.99 GBP,Nine Owls,Books > Crime & Thriller,Paperback,,,in stock,,,Dana Frew,,,416
BK105,Inspector Bell and the Silent Organ,Second case for Inspector Bell.,9.99 GBP,Nine Owls,Books > Crime & Thriller,Paperback,,,out of stock,,,R. J. Hask,,,298
BK106,Orbit of Ash,Science fiction. The last crew of a generation ship votes on whether to land.,11.50 GBP,Marlow Press,Books > Science Fiction & Fantasy,Paperback,,,in stock,,,Tomas Veld,,,520
BK107,The Hedge Dragon,"Fantasy for teens: a dragon, a hedge and a very bad bargain. Book 1 of the Thornwood series.",8.99 GBP,Fernleaf,Books > Young Adult,Paperback,,,in stock,,,Lia Moss,12,,288
BK108,The Hedge King,Thornwood book 2. The story continues.,8.99 GBP,Fernleaf,Books > Young Adult,Paperback,,,in stock,,,Lia Moss,12,,304
BK109,"Goodnight, Little Tractor",Bedtime picture book with rounded board pages.,6.99 GBP,Fernleaf,Books > Children's Books,Board book,,,in stock,,,Petra Lund,1,,20
BK110,Where Do Whales Sleep?,Picture book about animals and where they sleep. Beautiful watercolours.,12.99 GBP,Fernleaf,Books > Children's Books,Hardcover,,,in stock,,,Petra Lund,3,,32
BK111,My First Dinosaur Atlas,Big illustrated dinosaur book with maps and 200 stickers.,16.99 GBP,Fernleaf,Books > Children's Books,Hardcover,,,in stock,,,G. Amari,5,,64
BK112,Simple Suppers,80 weeknight recipes with few ingredients. Cookbook.,22.00 GBP,Table & Co,Books > Cookery,Hardcover,,,in stock,,,Nell Obi,,,240
BK113,The Vegan Baker,"Cakes, breads and biscuits without eggs or dairy.",19.99 GBP,Table & Co,Books > Cookery,Hardcover,,,in stock,,,Nell Obi,,,208
BK114,A Short History of Tea,How a leaf changed the world. Non-fiction.,12.50 GBP,Marlow Press,Books > History,Paperback,,,in stock,,,Arun Sethi,,,270
BK115,Birds of the Garden,"Pocket field guide, 150 species with colour photos.",9.50 GBP,Marlow Press,Books > Nature,Paperback,,,in stock,,,H. Dale,,,192
GM201,Harbour Masters,"Strategy board game about trading goods in a busy port. 2-4 players, about 90 minutes.",44.95 GBP,Cobalt Games,Games > Board Games > Strategy,,,,in stock,"Cardboard, wood",,Jo Penrose,12,2-4,
GM202,Harbour Masters: Storms Expansion,Adds weather and a 5th player. Base game required.,24.95 GBP,Cobalt Games,Games > Board Games > Strategy,,,,in stock,Cardboard,,Jo Penrose,12,2-5,
GM203,Firefly Forest,Cooperative family game: bring all the fireflies home before the fog. No reading needed.,27.50 GBP,Pebble & Pine,Games > Board Games > Family,,,,in stock,"Cardboard, wood",,,5,2-4,
GM204,Duel of Kites,Quick two player duel with simultaneous moves. 20 mins.,18.90 GBP,Cobalt Games,Games > Board Games > Two-player,,,,in stock,Cardboard,,,8,2,
GM205,Empire of Rust,"Heavy strategy game, 3-4 hours, with 120 miniatures.",99.00 GBP,Cobalt Games,Games > Board Games > Strategy,,,,in stock,Plastic,,,14,1-5,
GM206,Quip!,Hilarious party game of terrible answers. 4 to 12 players.,19.90 GBP,Cobalt Games,Games > Party Games,,,,in stock,Cardboard,,,16,4-12,
GM207,Who Nicked the Cheese?,Kids memory game with wooden mice.,16.50 GBP,Pebble & Pine,Games > Board Games > Family,,,,out of stock,Wood,,,4,2-6,
GM208,Pocket Rummy,Tile rummy in a travel tin.,12.90 GBP,Pebble & Pine,Games > Card & Travel Games,,,,in stock,Plastic,,,7,2-4,
GM209,Sevens & Foxes,Trick-taking card game with lovely artwork; plays in 30 min.,11.90 GBP,Cobalt Games,Games > Card & Travel Games,,,,in stock,Card,,,10,2-5,
GM210,Wooden Chess Set,"Folding board 38 cm with weighted pieces, felt bottoms. Walnut and maple.",54.00 GBP,Pebble & Pine,Games > Classic Games,,Brown,38 cm,in stock,Wood,,,6,2,
GM211,Travel Chess Magnetic,Small magnetic chess for the train.,14.90 GBP,Pebble & Pine,Games > Classic Games,,Black,18 cm,in stock,Plastic,,,6,2,
GM212,Backgammon Case,Backgammon in a faux leather case.,34.90 GBP,Pebble & Pine,Games > Classic Games,,Red,38 cm,in stock,Faux leather,,,8,2,
PZ301,Jigsaw Old Harbour 1000 pieces,"1000 piece puzzle, 68 x 48 cm.",15.90 GBP,Tessera,Puzzles,,,1000 pieces,in stock,Cardboard,,,10,,
PZ302,Jigsaw Night Sky 2000 pieces,"For patient people. 2000 pieces, matt finish.",24.90 GBP,Tessera,Puzzles,,,2000 pieces,in stock,Cardboard,,,14,,
PZ303,Jigsaw Farm Animals 24 pieces,Chunky floor puzzle for little hands.,9.90 GBP,Tessera,Puzzles,,,24 pieces,in stock,Cardboard,,,3,,
PZ304,Jigsaw Dinosaurs 100 pieces,100 XXL pieces with T. rex and friends.,11.90 GBP,Tessera,Puzzles,,,100 pieces,in stock,Cardboard,,,6,,
PZ305,Jigsaw Map of the World 500 pieces,500 piece illustrated map.,13.90 GBP,Tessera,Puzzles,,,500 pieces,out of stock,Cardboard,,,8,,
TY401,Barnaby Bear Soft Toy,"Cuddly bear, machine washable at 30°.",19.90 GBP,Huggle,Toys > Soft Toys,,Brown,25 cm,in stock,Polyester plush,G4,,0,,
TY402,Barnaby Bear Soft Toy Large,"Cuddly bear, machine washable at 30°.",34.90 GBP,Huggle,Toys > Soft Toys,,Brown,45 cm,in stock,Polyester plush,G4,,0,,
TY403,Flopsy Rabbit Soft Toy,Soft rabbit with long ears.,17.90 GBP,Huggle,Toys > Soft Toys,,Pink,30 cm,in stock,Organic cotton,G5,,0,,
TY404,Flopsy Rabbit Soft Toy,Soft rabbit with long ears.,17.90 GBP,Huggle,Toys > Soft Toys,,Grey,30 cm,in stock,Organic cotton,G5,,0,,
TY405,Octavia Octopus Soft Toy,Eight arms to hug. Surface wash only.,22.50 GBP,Huggle,Toys > Soft Toys,,Blue,35 cm,in stock,Polyester plush,,,0,,
TY406,Wooden Train Set 40 Pieces,"Figure-of-eight track with bridge, engine and three wagons. Beech wood.",49.90 GBP,Timberling,Toys > Vehicles & Trains,,Multicolour,,in stock,Wood,,,3,,
TY407,Train Bridge Extension,Arched bridge for the Timberling railway.,14.50 GBP,Timberling,Toys > Vehicles & Trains,,Natural,,in stock,Wood,,,3,,
TY408,Fire Engine with Ladder,"Push-along fire engine, extendable ladder, two figures.",24.90 GBP,Timberling,Toys > Vehicles & Trains,,Red,,in stock,Wood,,,2,,
TY409,Stunt Racer RC Car,"Remote control car, 2.4 GHz, 20 km/h. Battery charges by USB.",39.90 GBP,Voltkids,Toys > Vehicles & Trains,,Green,1:16,in stock,Plastic,G6,,8,,
TY410,Stunt Racer RC Car,"Remote control car, 2.4 GHz, 20 km/h. Battery charges by USB.",39.90 GBP,Voltkids,Toys > Vehicles & Trains,,Blue,1:16,in stock,Plastic,G6,,8,,
TY411,Building Blocks 100,Hundred beech blocks in a cotton bag.,32.00 GBP,Timberling,Toys > Building,,Natural,100 pcs,in stock,Wood,,,1,,
TY412,Magnetic Tiles 60,Translucent magnetic building tiles.,46.00 GBP,Voltkids,Toys > Building,,Multicolour,60 pcs,in stock,Plastic,,,3,,
TY413,Rainbow Stacking Rings,"Baby's first stacker, water based paint.",13.90 GBP,Timberling,Toys > Baby Toys,,Multicolour,,in stock,Wood,,,0.5,,
TY414,Teether Ring Giraffe,Natural rubber teether.,11.50 GBP,Huggle,Toys > Baby Toys,,Yellow,,in stock,Natural rubber,,,0,,
TY415,Crystal Growing Lab,Science kit: grow six crystals. Adult supervision.,21.90 GBP,Voltkids,Toys > Science Kits,,,,in stock,,,,10,,
TY416,Solar Robot Kit,Build 12 robots powered by the sun. No batteries.,28.90 GBP,Voltkids,Toys > Science Kits,,Grey,,in stock,Plastic,,,8,,
TY417,Doll Marla,"Soft-bodied doll with dress and brushable hair, 36 cm.",36.90 GBP,Huggle,Toys > Dolls,,Purple,36 cm,in stock,"Vinyl, cotton",,,3,,
TY418,Wooden Dolls' House,"Three floors, furniture included.",119.00 GBP,Timberling,Toys > Dolls,,White,70 cm,in stock,Wood,,,3,,
TY419,Watercolour Paint Box 24,24 colours with two brushes.,12.90 GBP,Inkling,Arts & Crafts,,Multicolour,,in stock,,,,5,,
TY420,Modelling Clay 10 Colours,"Air-dry clay, non-toxic.",9.90 GBP,Inkling,Arts & Crafts,,Multicolour,,in stock,,,,4,,
TY421,Friendship Bracelet Kit,Threads and beads for 20 bracelets.,14.90 GBP,Inkling,Arts & Crafts,,Pink,,out of stock,,,,7,,
TY422,Kite Swift,"Easy single-line kite, 120 cm.",18.50 GBP,Voltkids,Toys > Outdoor,,Red,120 cm,in stock,Nylon,,,6,,
TY423,Bubble Machine,"Endless bubbles. Takes 4 AA batteries, not included.",16.90 GBP,Voltkids,Toys > Outdoor,,Blue,,in stock,Plastic,,,3,,
"""


def write(folder: Path) -> Path:
    path = folder / "catalog.csv"
    path.write_text(FEED)
    return path
