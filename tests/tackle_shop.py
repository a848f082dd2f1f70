"""A fishing tackle shop's feed: rods, reels and lines that go together by what is caught with them, hooks by the pack, shelters for so many, bait that keeps."""

from pathlib import Path

FEED = """\
id,title,description,price,sale_price,brand,product_type,color,size,availability,item_group_id,rod_length,test_curve,pieces,line_strength,hook_size,weight_g
R1,Riverline Feeder Rod 11ft,"A medium feeder rod for rivers and commercials. Comes with three quiver tips (1 oz, 1.5 oz, 2 oz). Cork handle.",79.99 GBP,,Riverline,Rods > Feeder Rods,Black,11ft,in_stock,R1,11 ft,,2,,,
R1b,Riverline Feeder Rod 13ft,"A medium feeder rod for rivers and commercials. Comes with three quiver tips (1 oz, 1.5 oz, 2 oz). Cork handle.",94.99 GBP,,Riverline,Rods > Feeder Rods,Black,13ft,in_stock,R1,13 ft,,2,,,
R2,Mallard Carp Rod 12ft 3lb,"Two piece carp rod, slim carbon blank, 50 mm butt ring.",119.00 GBP,99.00 GBP,Mallard,Rods > Carp Rods,Black,12ft,in_stock,,12 ft,3 lb,2,,,
R3,Mallard Stalker Carp Rod 9ft 2.75lb,"Short rod for stalking in tight swims. Telescopic, packs down to 60 cm.",64.00 GBP,,Mallard,Rods > Carp Rods,Green,9ft,in_stock,,9 ft,2.75 lb,,,,
R4,Tern Spinning Rod 7ft,"Fast action spinning rod, casts 5 to 25 g. For perch, trout and small pike.",45.00 GBP,,Tern,Rods > Spinning Rods,Blue,7ft,in_stock,,7 ft,,2,,,
R5,Tern Travel Spinning Rod 8ft,"Four piece rod in a hard tube that fits a suitcase. Casts 10 to 40 g.",72.00 GBP,,Tern,Rods > Spinning Rods,Blue,8ft,in_stock,,8 ft,,4,,,
R6,Kielder Fly Rod 9ft #5,"A forgiving fly rod for trout on rivers and small stillwaters. Comes in a cloth bag and tube.",135.00 GBP,,Kielder,Rods > Fly Rods,Olive,9ft,in_stock,,9 ft,,4,,,
R7,Kielder Junior Fly Set,"Everything to begin: 8ft rod, reel, line and six flies. For ages 8 to 14.",59.00 GBP,,Kielder,Rods > Fly Rods,Olive,8ft,in_stock,,8 ft,,,,,
R8,Minnow Kids Fishing Kit,"A 5ft rod and reel combo with a small tackle box, floats and hooks. For children from 5.",24.99 GBP,,Minnow,Kids,Red,5ft,in_stock,,5 ft,,,,,
E1,Mallard Baitrunner 6000,"Free spool reel with 5 bearings, holds 300 m of 12 lb line. Right or left hand wind.",69.00 GBP,,Mallard,Reels > Carp Reels,,6000,in_stock,,,,,,,520
E2,Tern Spin 2500,"Light spinning reel with a front drag, spare spool included.",39.00 GBP,,Tern,Reels > Spinning Reels,,2500,in_stock,,,,,,,255
E3,Kielder Fly Reel 5/6,"Large arbour fly reel with disc drag. Machined aluminium. Saltwater safe.",85.00 GBP,,Kielder,Reels > Fly Reels,Grey,,in_stock,,,,,,,140
E4,Riverline Feeder Reel 4000,"Shallow spool, smooth front drag.",49.00 GBP,,Riverline,Reels > Feeder Reels,,4000,out_of_stock,,,,,,,330
L1,Clearwater Mono Line 6lb 300m,"Supple clear monofilament for floats and feeders.",6.50 GBP,,Clearwater,Line,Clear,6lb,in_stock,L1,,,,6 lb,,
L2,Clearwater Mono Line 10lb 300m,"Supple clear monofilament for floats and feeders.",6.50 GBP,,Clearwater,Line,Clear,10lb,in_stock,L1,,,,10 lb,,
L3,Clearwater Mono Line 15lb 300m,"Supple clear monofilament, sinks fast.",7.50 GBP,,Clearwater,Line,Clear,15lb,in_stock,L1,,,,15 lb,,
L4,Tern Braid 20lb 150m,"Eight strand braid in bright yellow, no stretch.",18.00 GBP,,Tern,Line,Yellow,20lb,in_stock,,,,,20 lb,,
L5,Kielder Floating Fly Line WF5,"Weight forward floating line, welded loops at both ends.",32.00 GBP,,Kielder,Line,Green,WF5,in_stock,,,,,,,
H1,Barbless Feeder Hooks size 14 (10),"Strong wide gape hooks, barbless, eyed. Pack of ten.",2.75 GBP,,Riverline,Hooks,,14,in_stock,H1,,,,,14,
H2,Barbless Feeder Hooks size 16 (10),"Strong wide gape hooks, barbless, eyed. Pack of ten.",2.75 GBP,,Riverline,Hooks,,16,in_stock,H1,,,,,16,
H3,Carp Hooks size 6 micro barbed (10),"Curved shank, teflon coated.",4.50 GBP,,Mallard,Hooks,,6,in_stock,,,,,,6,
H4,Treble Hooks size 8 (5),"For pike dead baits. Semi barbless.",3.20 GBP,,Tern,Hooks,,8,in_stock,,,,,,8,
B1,Halibut Pellets 6mm 900g,"Oily sinking pellets for carp and barbel.",5.50 GBP,,Baitworks,Bait,,900g,in_stock,,,,,,,900
B2,Boilies Strawberry 15mm 1kg,"Shelf life boilies, bright pink. Keep for a year unopened.",9.00 GBP,,Baitworks,Bait,Pink,1kg,in_stock,B2,,,,,,1000
B3,Boilies Fishmeal 15mm 1kg,"Shelf life boilies with real fishmeal.",9.50 GBP,,Baitworks,Bait,Brown,1kg,in_stock,B2,,,,,,1000
B4,Method Groundbait Brown Crumb 2kg,"Binds well, for method feeders.",4.80 GBP,,Baitworks,Bait,Brown,2kg,in_stock,,,,,,,2000
T1,Tackle Box Three Tray,"Cantilever box with 24 compartments, lockable.",22.00 GBP,,Minnow,Luggage,Green,,in_stock,,,,,,,
T2,Mallard Rod Holdall 4 rods 12ft,"Padded holdall for four made up rods up to 12 ft.",58.00 GBP,,Mallard,Luggage,Green,,in_stock,,,,,,,
C1,Mallard Bivvy One Man,"Quick up bivvy with a heavy groundsheet. Hydrostatic head 5000 mm. Sets up in two minutes. Weighs 9 kg.",189.00 GBP,,Mallard,Shelters,Green,,in_stock,,,,,,,9000
C2,Mallard Bivvy Two Man,"Roomy bivvy for two bedchairs, groundsheet included. Hydrostatic head 10000 mm. Weighs 14 kg.",289.00 GBP,,Mallard,Shelters,Green,,in_stock,,,,,,,14000
C3,Brolly 60 inch,"Nylon fishing umbrella with storm caps.",65.00 GBP,,Mallard,Shelters,Green,,in_stock,,,,,,,3200
W1,Chest Waders Breathable M,"Breathable stocking foot waders with a belt, need wading boots. Fits chest 38-41 in.",129.00 GBP,,Kielder,Clothing > Waders,Grey,M,in_stock,W1,,,,,,
W2,Chest Waders Breathable L,"Breathable stocking foot waders with a belt, need wading boots. Fits chest 41-44 in.",129.00 GBP,,Kielder,Clothing > Waders,Grey,L,in_stock,W1,,,,,,
W3,PVC Chest Waders with Boots UK 9,"Heavy duty PVC waders with cleated boots, size UK 9.",54.00 GBP,,Minnow,Clothing > Waders,Green,UK 9,in_stock,W3,,,,,,
W4,PVC Chest Waders with Boots UK 11,"Heavy duty PVC waders with cleated boots, size UK 11.",54.00 GBP,,Minnow,Clothing > Waders,Green,UK 11,in_stock,W3,,,,,,
W5,Wading Boots Felt Sole UK 10,"Felt soled boots with studs option.",79.00 GBP,,Kielder,Clothing > Boots,Brown,UK 10,in_stock,,,,,,,
N1,Landing Net 42in with Handle,"Soft fish friendly mesh, two piece 6ft handle.",45.00 GBP,,Mallard,Nets,Green,42in,in_stock,,,,,,,
N2,Folding Trout Net,"Clips to your vest, rubber mesh.",28.00 GBP,,Kielder,Nets,Black,,in_stock,,,,,,,
A1,Bite Alarm Set of 3 with Receiver,"Wireless alarms with 150 m range, waterproof. Takes 9V batteries, not included.",110.00 GBP,89.00 GBP,Mallard,Bite Alarms,Black,,in_stock,,,,,,,
A2,Bite Alarm Single,"Volume and tone control, waterproof. Takes one AAA battery.",19.00 GBP,,Minnow,Bite Alarms,Black,,in_stock,,,,,,,
F1,Waggler Float Set (5),"Five peacock wagglers from 2BB to 3AAA in a tube.",7.99 GBP,,Riverline,Floats,,,in_stock,,,,,,,
F2,Pike Float Set (3),"Three sliding pike floats.",8.99 GBP,,Tern,Floats,,,in_stock,,,,,,,
S1,Dry Fly Selection (12),"Twelve barbless dry flies sizes 12 to 16 in a box.",14.00 GBP,,Kielder,Flies,,,in_stock,,,,,,,
S2,Spinner Selection (8),"Eight spinners, 4 to 12 g, silver and copper.",16.00 GBP,,Tern,Lures,,,in_stock,,,,,,,
S3,Soft Lure Shad 10cm (4),"Paddle tail shads for pike and zander.",6.99 GBP,,Tern,Lures,Perch,10cm,in_stock,,,,,,,
"""


def write(folder: Path) -> Path:
    path = folder / "catalog.csv"
    path.write_text(FEED)
    return path
