"""A garden centre's feed: heights, positions in sun and shade, flowering periods, pots in sizes."""

from pathlib import Path

FEED = """\
id,title,description,price,sale_price,brand,product_type,color,size,availability,material,item_group_id,mature_height,position,hardiness,flowering_period,pot_size,evergreen
PL1001,Lavandula angustifolia 'Hidcote' (English Lavender),"Compact lavender with deep violet flower spikes. Loved by bees, ideal for low hedging. Drought tolerant once established.",7.99 GBP,,,Plants > Shrubs,Purple,,in stock,,LAV-HID,60 cm,Full sun,H5,June-August,2 L,Yes
PL1001-9,Lavandula angustifolia 'Hidcote' (English Lavender) 9cm,Young plug-grown lavender in a 9cm pot. Loved by bees.,3.49 GBP,,,Plants > Shrubs,Purple,,in stock,,LAV-HID,60 cm,Full sun,H5,June-August,9 cm,Yes
PL1002,Hydrangea macrophylla 'Endless Summer' Blue,"Mophead hydrangea flowering again and again. Blue on acid soil, turns pink on chalk. Keep well watered.",24.99 GBP,,,Plants > Shrubs,Blue,,in stock,,,120 cm,Partial shade,H5,June-September,5 L,No
PL1003,Hydrangea paniculata 'Limelight',"Big cone shaped flowers, lime green ageing to white then pink. Easy.",29.99 GBP,,,Plants > Shrubs,Green,,in stock,,,200 cm,Full sun or partial shade,H5,July-September,7.5 L,No
PL1004,Buddleja davidii 'Black Knight' Butterfly Bush,"Long dark purple flowers, a magnet for butterflies. Cut back hard in March.",14.99 GBP,,,Plants > Shrubs,Purple,,in stock,,,250 cm,Full sun,H6,July-September,3 L,No
PL1005,Camellia japonica 'Nuccio's Gem',Formal double white blooms and glossy dark leaves. Needs ericaceous compost. Shelter from morning sun.,34.99 GBP,,,Plants > Shrubs,White,,in stock,,,250 cm,Partial shade,H5,March-April,5 L,Yes
PL1006,Sarcococca confusa Sweet Box,"Slow growing evergreen with tiny white, strongly scented flowers in winter. Great by a front door. Happy in deep shade.",17.99 GBP,,,Plants > Shrubs,White,,in stock,,,150 cm,Full shade,H5,December-February,3 L,Yes
PL1007,Rosa 'Gertrude Jekyll' Shrub Rose,Large pink rosettes with the classic old rose scent. Thorny.,22.50 GBP,,Daphne Alston,Plants > Roses,Pink,,in stock,,,120 cm,Full sun,H6,June-September,6 L,No
PL1008,Rosa 'Iceberg' Floribunda Rose,"Clusters of pure white blooms, almost thornless. Light scent.",18.99 GBP,,Harkin,Plants > Roses,White,,in stock,,,90 cm,Full sun,H6,June-October,5 L,No
PL1009,Rosa 'Munstead Wood' Shrub Rose,"Velvety crimson, fruity fragrance. Good in pots too.",23.50 GBP,,Daphne Alston,Plants > Roses,Red,,out of stock,,,100 cm,Full sun,H6,June-September,6 L,No
PL1010,Climbing Rose 'New Dawn',"Pale pink climber for a wall or arch, tolerates some shade.",21.99 GBP,,Harkin,Plants > Climbers,Pink,,in stock,,,300 cm,Full sun or partial shade,H6,June-September,5 L,No
PL1011,Clematis 'Jackmanii',Classic velvety purple clematis. Pruning group 3.,15.99 GBP,,,Plants > Climbers,Purple,,in stock,,,300 cm,Full sun or partial shade,H6,July-September,3 L,No
PL1012,Clematis montana 'Grandiflora',"Vigorous, covers a shed in no time. White flowers in May.",15.99 GBP,,,Plants > Climbers,White,,out of stock,,,800 cm,Full sun or partial shade,H5,May-June,3 L,No
PL1013,Star Jasmine (Trachelospermum jasminoides),"Evergreen climber, intensely fragrant white stars. Needs a sheltered warm wall.",27.99 GBP,,,Plants > Climbers,White,,in stock,,,600 cm,Full sun,H4,June-August,3 L,Yes
PL1014,Hedera helix 'Goldheart' Ivy,"Self-clinging ivy, green leaves with a yellow splash. Will grow on a north wall. Harmful if eaten.",8.99 GBP,,,Plants > Climbers,Green,,in stock,,,800 cm,Full shade,H5,,2 L,Yes
PL1015,Hosta 'Halcyon',"Blue-grey leaves, lilac flowers. Slug resistant for a hosta.",9.99 GBP,,,Plants > Perennials,Blue,,in stock,,,40 cm,Full shade,H7,July,2 L,No
PL1016,Hosta 'Patriot',Green leaf with crisp white margin. Slugs love it - protect young growth.,9.99 GBP,,,Plants > Perennials,Green,,in stock,,,50 cm,Partial shade,H7,July-August,2 L,No
PL1017,Geranium 'Rozanne' Hardy Cranesbill,Never stops flowering. Violet-blue with a white eye. RHS Plant of the Centenary.,11.99 GBP,,,Plants > Perennials,Blue,,in stock,,,50 cm,Full sun or partial shade,H7,June-October,2 L,No
PL1018,Echinacea purpurea 'Magnus' Coneflower,"Large pink daisies, orange cone. Good cut flower; bees and butterflies.",9.49 GBP,,,Plants > Perennials,Pink,,in stock,,,90 cm,Full sun,H5,July-September,2 L,No
PL1019,Dryopteris filix-mas Male Fern,Tough native fern for dry shade under trees.,8.49 GBP,,,Plants > Perennials,Green,,in stock,,,120 cm,Full shade,H7,,2 L,No
PL1020,Digitalis purpurea 'Dalmatian White' Foxglove,"White spires, flowers first year. All parts poisonous to people and pets.",6.99 GBP,,,Plants > Perennials,White,,in stock,,,60 cm,Partial shade,H7,May-July,1 L,No
PL1021,Helleborus orientalis Lenten Rose Mixed,"Nodding blooms in late winter, colours vary from cream to plum.",12.99 GBP,,,Plants > Perennials,Multicolour,,in stock,,,45 cm,Partial shade,H7,February-April,2 L,Yes
PL1022,Salvia nemorosa 'Caradonna',Upright dark stems w/ purple flowers. Drought tolerant.,8.99 GBP,,,Plants > Perennials,Purple,,in stock,,,60 cm,Full sun,H7,June-October,2 L,No
PL1023,Acer palmatum 'Bloodgood' Japanese Maple,Deep red-purple leaves turning scarlet in autumn. Shelter from wind. Suits a large pot.,49.99 GBP,,,Plants > Trees,Red,,in stock,,,400 cm,Partial shade,H6,,10 L,No
PL1024,Olive Tree (Olea europaea) Half Standard,Silvery evergreen leaves on a clear stem. Bring a little protection below -5C.,79.99 GBP,,,Plants > Trees,Green,,in stock,,,300 cm,Full sun,H4,,15 L,Yes
PL1025,Silver Birch Betula utilis jacquemontii,"Brilliant white bark, catkins in spring. 180-200cm at delivery.",64.99 GBP,,,Plants > Trees,White,,in stock,,,1200 cm,Full sun or partial shade,H7,,12 L,No
PL1026,Apple Tree 'Braeburn' on M26,"Crisp sweet dessert apple, keeps until February. Self fertile but better with a partner.",36.99 GBP,,,Plants > Fruit,,,in stock,,,300 cm,Full sun,H6,April-May,10 L,No
PL1027,Plum Tree 'Victoria' Patio,"Self-fertile plum on dwarfing Pixy rootstock, good for patio pots.",38.99 GBP,,,Plants > Fruit,,,out of stock,,,220 cm,Full sun,H5,April,10 L,No
PL1028,Blueberry 'Bluecrop',"Heavy cropper, needs acid (ericaceous) compost. Fruit in July and August.",13.99 GBP,,,Plants > Fruit,,,in stock,,,150 cm,Full sun,H6,May,3 L,No
PL1029,Strawberry 'Cambridge Favourite' 6 plants,Pack of six bare root runners. Juicy fruit from mid June.,9.99 GBP,,,Plants > Fruit,,,in stock,,,25 cm,Full sun,H6,May,,No
PL1030,Rosemary 'Miss Jessopp's Upright',Upright rosemary for roasts. Also makes a scented hedge.,4.99 GBP,,,Plants > Herbs,Blue,,in stock,,,180 cm,Full sun,H4,April-May,1 L,Yes
PL1031,Garden Mint (Mentha spicata),Spearmint for tea & new potatoes. Keep it in a pot or it takes over!,3.99 GBP,,,Plants > Herbs,Green,,in stock,,,60 cm,Full sun or partial shade,H7,,1 L,No
PL1032,Basil 'Sweet Genovese',Tender herb for the kitchen windowsill.,2.99 GBP,,,Plants > Herbs,Green,,in stock,,,40 cm,Full sun,H1c,,1 L,No
PL1033,Monstera deliciosa Swiss Cheese Plant,Bright indirect light. Toxic to cats and dogs if chewed.,32.00 GBP,,,Plants > Houseplants,Green,,in stock,,,150 cm,Partial shade,H1b,,21 cm,Yes
PL1034,Peace Lily Spathiphyllum 'Sweet Chico',"White sails, forgives a dark corner. Droops when thirsty.",14.99 GBP,,,Plants > Houseplants,White,,in stock,,,60 cm,Full shade,H1b,,14 cm,Yes
PL1035,Boston Fern Nephrolepis,Pet-safe fern for humid bathrooms.,12.99 GBP,,,Plants > Houseplants,Green,,in stock,,,50 cm,Partial shade,H1c,,14 cm,Yes
PL1036,Aloe vera,Easy succulent for a sunny sill. Water sparingly.,8.99 GBP,,,Plants > Houseplants,Green,,in stock,,,40 cm,Full sun,H1c,,12 cm,Yes
BS2001,Tulip 'Queen of Night' 15 bulbs,Near-black single late tulips. Plant November.,6.49 GBP,,Tailor Bulbs,Bulbs & Seeds > Bulbs,Black,,in stock,,,60 cm,Full sun,H6,May,,
BS2002,Daffodil 'Tete-a-Tete' 25 bulbs,"Dwarf yellow daffs, great in pots and rockeries.",7.99 GBP,,Tailor Bulbs,Bulbs & Seeds > Bulbs,Yellow,,in stock,,,15 cm,Full sun or partial shade,H6,March,,
BS2003,Allium 'Purple Sensation' 20 bulbs,Drumstick purple globes.,8.49 GBP,,Tailor Bulbs,Bulbs & Seeds > Bulbs,Purple,,in stock,,,80 cm,Full sun,H6,May-June,,
BS2004,Snowdrop Galanthus nivalis 50 bulbs,Naturalises in grass.,11.99 GBP,,Tailor Bulbs,Bulbs & Seeds > Bulbs,White,,out of stock,,,10 cm,Partial shade,H5,January-February,,
BS2101,Tomato 'Gardener's Delight' Seeds,"Cherry tomato, sow Feb to April under glass. Approx 50 seeds.",2.49 GBP,,Mr Fenton's,Bulbs & Seeds > Seeds,Red,,in stock,,,,Full sun,,,,
BS2102,Sweet Pea 'Old Spice Mix' Seeds,Highly scented old fashioned mix. 25 seeds.,2.99 GBP,,Mr Fenton's,Bulbs & Seeds > Seeds,Multicolour,,in stock,,,180 cm,Full sun,,,,
BS2103,Sunflower 'Giant Single' Seeds,How tall can yours go? Up to 3 m. 40 seeds. Fun for kids.,1.99 GBP,,Mr Fenton's,Bulbs & Seeds > Seeds,Yellow,,in stock,,,300 cm,Full sun,,,,
PT3001,Classic Terracotta Pot 20 cm,Frost-proof terracotta with drainage hole. Made in Italy.,6.99 GBP,,Dales Flowerpots,Pots & Planters > Pots,Terracotta,20 cm,in stock,Terracotta,PT-CLASSIC,,,,,,
PT3002,Classic Terracotta Pot 30 cm,Frost-proof terracotta with drainage hole. Made in Italy.,12.99 GBP,,Dales Flowerpots,Pots & Planters > Pots,Terracotta,30 cm,in stock,Terracotta,PT-CLASSIC,,,,,,
PT3003,Classic Terracotta Pot 45 cm,Frost-proof terracotta with drainage hole. Made in Italy.,29.99 GBP,,Dales Flowerpots,Pots & Planters > Pots,Terracotta,45 cm,in stock,Terracotta,PT-CLASSIC,,,,,,
PT3011,Glazed Ceramic Pot 35 cm - Blue,"Hand glazed, frost resistant to -5C. Drainage hole. Saucer not included.",24.99 GBP,,Woodlea,Pots & Planters > Pots,Blue,35 cm,in stock,Ceramic,PT-GLAZE,,,,,,
PT3012,Glazed Ceramic Pot 35 cm - Green,"Hand glazed, frost resistant to -5C. Drainage hole. Saucer not included.",24.99 GBP,,Woodlea,Pots & Planters > Pots,Green,35 cm,in stock,Ceramic,PT-GLAZE,,,,,,
PT3013,Glazed Ceramic Pot 35 cm - Cream,"Hand glazed, frost resistant to -5C. Drainage hole. Saucer not included.",24.99 GBP,,Woodlea,Pots & Planters > Pots,Cream,35 cm,out of stock,Ceramic,PT-GLAZE,,,,,,
PT3021,Fibreclay Cube Planter 40 cm,Lightweight contemporary cube in dark grey. Drainage hole with rubber plug.,39.99 GBP,,Woodlea,Pots & Planters > Planters,Grey,40 cm,in stock,Fibreclay,,,,,,,
PT3022,Oak Half Barrel Planter 60 cm,Genuine reclaimed whisky barrel. Drill drainage holes yourself.,59.99 GBP,,,Pots & Planters > Planters,Brown,60 cm,in stock,Oak,,,,,,,
PT3023,Galvanised Steel Trough 80 cm,Zinc trough for herbs. Drainage holes.,34.99 GBP,27.99 GBP,Burrow & Bell,Pots & Planters > Planters,Silver,80 cm,in stock,Steel,,,,,,,
PT3024,Self-Watering Window Box 60 cm,Plastic window box with 3 litre reservoir.,14.99 GBP,,Elmbo,Pots & Planters > Planters,White,60 cm,in stock,Plastic,,,,,,,
TL4001,Fenna 2 Bypass Secateurs,"Swiss made, replaceable blade, right-handed. Cuts up to 25mm.",54.00 GBP,,Fenna,Tools > Cutting Tools,Red,,in stock,Steel,,,,,,,
TL4002,Fenna 9 Left-Handed Secateurs,Left-handed version of the famous Fenna. Cuts up to 25mm.,59.00 GBP,,Fenna,Tools > Cutting Tools,Red,,in stock,Steel,,,,,,,
TL4003,Spade & Jarvis Razorsharp Bypass Secateurs,PTFE coated blade. 10 year guarantee. Cuts 20 mm.,16.99 GBP,,Spade & Jarvis,Tools > Cutting Tools,Blue,,in stock,Steel,,,,,,,
TL4004,Telescopic Ratchet Loppers,Extends 67 to 100 cm. Cuts branches up to 45mm.,34.99 GBP,,Spade & Jarvis,Tools > Cutting Tools,Black,,in stock,Aluminium,,,,,,,
TL4005,Niwara Topiary Shears,Forged Japanese carbon steel; will rust if not oiled.,98.00 GBP,,Niwara,Tools > Cutting Tools,,,in stock,Carbon steel,,,,,,,
TL4101,Kemp & Stowell Stainless Steel Digging Spade,FSC ash handle. 15 year guarantee.,39.99 GBP,,Kemp & Stowell,Tools > Digging Tools,,,in stock,"Stainless steel, ash",,,,,,,
TL4102,Kemp & Stowell Border Fork,Lighter than a digging fork. Ash handle.,36.99 GBP,,Kemp & Stowell,Tools > Digging Tools,,,out of stock,"Stainless steel, ash",,,,,,,
TL4103,Burrow & Bell Hand Trowel,"RHS endorsed. Stainless, hanging loop.",17.95 GBP,,Burrow & Bell,Tools > Digging Tools,,,in stock,"Stainless steel, ash",,,,,,,
TL4104,Children's Garden Spade,Small spade for ages 4+. Painted handle.,11.99 GBP,,Spade & Jarvis,Tools > Digging Tools,Green,,in stock,"Steel, wood",,,,,,,
WA5001,Hosewell 25 m Hose Reel,Wall mountable reel with 25m hose and nozzle.,64.99 GBP,,Hosewell,Watering,Grey,25 m,in stock,Plastic,,,,,,,
WA5002,Harrow Metal Watering Can 8.8 L,Traditional British can with brass rose.,84.99 GBP,,Harrow,Watering,Green,8.8 L,in stock,Galvanised steel,,,,,,,
WA5003,Plastic Watering Can 10 L,"Basic, does the job. Rose included.",7.99 GBP,,Strata,Watering,Green,10 L,in stock,Plastic,,,,,,,
CF6001,Peat-Free Multi-Purpose Compost 50 L,"Wood fibre & bark based, feeds for 6 weeks.",8.99 GBP,,Sylvan,Compost & Feed > Compost,,50 L,in stock,,,,,,,,
CF6002,Ericaceous Compost Peat Free 40 L,"For camellias, rhododendrons, blueberries.",9.49 GBP,,Sylvan,Compost & Feed > Compost,,40 L,in stock,,,,,,,,
CF6003,John Innes No. 3 25 L,"Loam based for mature plants, shrubs and trees in pots.",7.49 GBP,,Westmoor,Compost & Feed > Compost,,25 L,in stock,,,,,,,,
CF6004,Seed & Cutting Compost 20 L,"Fine texture, low nutrients. Contains some peat.",5.99 GBP,,Westmoor,Compost & Feed > Compost,,20 L,in stock,,,,,,,,
CF6101,Tomorich Concentrated Tomato Food 1 L,"High potash liquid feed, with seaweed.",6.49 GBP,,Levenby,Compost & Feed > Plant Food,,1 L,in stock,,,,,,,,
CF6102,Rose Food Granules 2.5 kg,Feed in March and again in July. Organic.,9.99 GBP,,Rosetop,Compost & Feed > Plant Food,,2.5 kg,in stock,,,,,,,,
GL7001,Thorn-Proof Leather Gauntlets,Goatskin gauntlets protecting to the elbow. Good for roses.,27.99 GBP,,Golden Leaf,Clothing > Gardening Gloves,Tan,S,out of stock,Leather,GL-GAUNT,,,,,,
GL7002,Thorn-Proof Leather Gauntlets,Goatskin gauntlets protecting to the elbow. Good for roses.,27.99 GBP,,Golden Leaf,Clothing > Gardening Gloves,Tan,M,in stock,Leather,GL-GAUNT,,,,,,
GL7003,Thorn-Proof Leather Gauntlets,Goatskin gauntlets protecting to the elbow. Good for roses.,27.99 GBP,,Golden Leaf,Clothing > Gardening Gloves,Tan,L,in stock,Leather,GL-GAUNT,,,,,,
GL7011,Bamboo Fibre Gardening Gloves,"Light breathable gloves with nitrile palm, machine washable.",6.99 GBP,,Burrow & Bell,Clothing > Gardening Gloves,Green,M,in stock,"Bamboo, nitrile",,,,,,,
"""


def write(folder: Path) -> Path:
    path = folder / "catalog.csv"
    path.write_text(FEED)
    return path
