"""A shop of instruments for tests: models with codes, sizes in fractions and metres, books named after instruments, things sold out."""

from pathlib import Path

ROWS = """\
id,title,description,price,sale_price,availability,product_type,item_group_id,color,brand,size,material,strings,scale_length,keys,wattage,skill_level,weight,handedness,rating
ag1-nat,Larkspur LD-20 Dreadnought,"Solid spruce top with sapele back and sides. Warm, loud, and made for strumming. Comes with a padded gig bag.",249.00 EUR,,in_stock,Instruments > Guitars > Acoustic Guitars,ag1,natural,Larkspur,,spruce,6,650 mm,,,beginner,1.9 kg,right,4.4
ag1-blk,Larkspur LD-20 Dreadnought,"Solid spruce top with sapele back and sides. Warm, loud, and made for strumming. Comes with a padded gig bag.",259.00 EUR,,in_stock,Instruments > Guitars > Acoustic Guitars,ag1,black,Larkspur,,spruce,6,650 mm,,,beginner,1.9 kg,right,4.4
ag1-sun,Larkspur LD-20 Dreadnought,"Solid spruce top with sapele back and sides. Warm, loud, and made for strumming. Comes with a padded gig bag.",259.00 EUR,,out_of_stock,Instruments > Guitars > Acoustic Guitars,ag1,sunburst,Larkspur,,spruce,6,650 mm,,,beginner,1.9 kg,right,4.4
eg1-red,Voltera S-Type,Bolt-on electric guitar with three single coils and a tremolo. Bright and twangy.,229.00 EUR,,in_stock,Instruments > Guitars > Electric Guitars,eg1,red,Voltera,,poplar,6,648 mm,,,beginner,3.4 kg,right,4.0
eg1-black,Voltera S-Type,Bolt-on electric guitar with three single coils and a tremolo. Bright and twangy.,229.00 EUR,,in_stock,Instruments > Guitars > Electric Guitars,eg1,black,Voltera,,poplar,6,648 mm,,,beginner,3.4 kg,right,4.0
eg1-white,Voltera S-Type,Bolt-on electric guitar with three single coils and a tremolo. Bright and twangy.,229.00 EUR,,out_of_stock,Instruments > Guitars > Electric Guitars,eg1,white,Voltera,,poplar,6,648 mm,,,beginner,3.4 kg,right,4.0
eg2,Voltera Semi-Hollow Jazz,Semi-hollow body with two humbuckers for jazz and blues. Set neck.,599.00 EUR,,in_stock,Instruments > Guitars > Electric Guitars,,cherry,Voltera,,maple,6,628 mm,,,intermediate,3.1 kg,right,4.5
eg3,Grimholt Baritone 7,Seven-string metal machine with active pickups.,899.00 EUR,749.00 EUR,in_stock,Instruments > Guitars > Electric Guitars,,black,Grimholt,,mahogany,7,686 mm,,,advanced,3.8 kg,right,4.6
uk-soprano-turquoise,Kailoa Wave Ukulele,Cheerful ukulele with a carrying bag. Nylon strings.,39.00 EUR,,in_stock,Instruments > Ukuleles,uk1,turquoise,Kailoa,soprano,basswood,4,,,,beginner,0.5 kg,,4.5
uk-soprano-pink,Kailoa Wave Ukulele,Cheerful ukulele with a carrying bag. Nylon strings.,39.00 EUR,,in_stock,Instruments > Ukuleles,uk1,pink,Kailoa,soprano,basswood,4,,,,beginner,0.5 kg,,4.5
uk-concert-natural,Kailoa Wave Ukulele,Cheerful ukulele with a carrying bag. Nylon strings.,69.00 EUR,,in_stock,Instruments > Ukuleles,uk1,natural,Kailoa,concert,mahogany,4,,,,beginner,0.5 kg,,4.5
uk-tenor-natural,Kailoa Wave Ukulele,Cheerful ukulele with a carrying bag. Nylon strings.,89.00 EUR,,in_stock,Instruments > Ukuleles,uk1,natural,Kailoa,tenor,mahogany,4,,,,beginner,0.5 kg,,4.5
kb1,Tonika K61 Keyboard,"Portable keyboard with 200 sounds, rhythms, and a music rest. Runs on batteries or mains.",139.00 EUR,,in_stock,Instruments > Keyboards & Pianos > Keyboards,,black,Tonika,,,,,61,,beginner,4.1 kg,,4.1
kb2,Tonika K49 Mini,Small keyboard with mini keys for kids and for the road. Runs on batteries.,79.00 EUR,64.00 EUR,in_stock,Instruments > Keyboards & Pianos > Keyboards,,white,Tonika,,,,,49,,beginner,2.2 kg,,3.8
kb3,Tonika K76 Touch,"Touch-sensitive keys, 600 sounds, and USB.",299.00 EUR,,in_stock,Instruments > Keyboards & Pianos > Keyboards,,black,Tonika,,,,,76,,intermediate,7.0 kg,,4.3
dp1,Belcanto BP-88,"Hammer action digital piano with headphones output, so the neighbours sleep.",549.00 EUR,,in_stock,Instruments > Keyboards & Pianos > Digital Pianos,dp1,black,Belcanto,,,,,88,,intermediate,11.5 kg,,4.6
dp1-w,Belcanto BP-88,"Hammer action digital piano with headphones output, so the neighbours sleep.",569.00 EUR,,in_stock,Instruments > Keyboards & Pianos > Digital Pianos,dp1,white,Belcanto,,,,,88,,intermediate,11.5 kg,,4.6
dp2,Belcanto Salon,Cabinet digital piano with three pedals and a rosewood look.,1299.00 EUR,,in_stock,Instruments > Keyboards & Pianos > Digital Pianos,,brown,Belcanto,,,,,88,,advanced,42 kg,,4.8
vi1-14,Cremolini Student Violin,"Violin outfit with bow, rosin, and a hard case.",149.00 EUR,,in_stock,Instruments > Strings > Violins,vi1,brown,Cremolini,1/4,maple,4,,,,beginner,0.5 kg,,4.2
vi1-12,Cremolini Student Violin,"Violin outfit with bow, rosin, and a hard case.",159.00 EUR,,in_stock,Instruments > Strings > Violins,vi1,brown,Cremolini,1/2,maple,4,,,,beginner,0.5 kg,,4.2
vi1-34,Cremolini Student Violin,"Violin outfit with bow, rosin, and a hard case.",169.00 EUR,,out_of_stock,Instruments > Strings > Violins,vi1,brown,Cremolini,3/4,maple,4,,,,beginner,0.5 kg,,4.2
vi1-44,Cremolini Student Violin,"Violin outfit with bow, rosin, and a hard case.",189.00 EUR,,in_stock,Instruments > Strings > Violins,vi1,brown,Cremolini,4/4,maple,4,,,,beginner,0.5 kg,,4.2
vi2,Cremolini Soloist,Hand-carved violin of aged maple and spruce. Bow not included.,1450.00 EUR,,in_stock,Instruments > Strings > Violins,,amber,Cremolini,4/4,maple,4,,,,professional,0.4 kg,,4.8
re1,Fipple School Recorder,Soprano recorder with baroque fingering for school.,12.00 EUR,,in_stock,Instruments > Wind > Recorders,,white,Fipple,,plastic,,,,,,0.1 kg,,4.4
re2,Fipple Pearwood Alto Recorder,Alto recorder of pear wood in a cotton bag.,119.00 EUR,,in_stock,Instruments > Wind > Recorders,,natural,Fipple,,pear wood,,,,,,0.3 kg,,4.6
am1,Voltera Spark 10,Practice amp with headphone jack and overdrive.,69.00 EUR,,in_stock,Amplifiers > Guitar Amps,,black,Voltera,,,,,,10 W,,4.5 kg,,4.2
am2,Voltera Spark 40,Forty watt combo with reverb and two channels.,189.00 EUR,,in_stock,Amplifiers > Guitar Amps,,black,Voltera,,,,,,40 W,,11 kg,,4.3
mi1,Ohrwurm D5 Dynamic Microphone,Cardioid dynamic vocal microphone for stage.,89.00 EUR,,in_stock,Recording > Microphones,,black,Ohrwurm,,metal,,,,,,0.3 kg,,4.5
bo1,Guitar from Zero,Method book for adults with online videos. 120 pages.,18.90 EUR,,in_stock,Books > Method Books,,,Notenhaus,,,,,,,,,,4.6
bo2,Piano for Little Hands,Piano method for children from 6 with stickers. 64 pages.,14.90 EUR,,in_stock,Books > Method Books,,,Notenhaus,,,,,,,,,,4.7
bo3,Ukulele in 20 Songs,Song book with chord charts.,15.90 EUR,,in_stock,Books > Method Books,,,Notenhaus,,,,,,,,,,4.2
cb1-3,Holdfast Instrument Cable,Instrument cable with gold-plated plugs.,12.00 EUR,,in_stock,Accessories > Cables,cb1,black,Holdfast,3 m,,,,,,,,,4.5
cb1-6,Holdfast Instrument Cable,Instrument cable with gold-plated plugs.,16.00 EUR,,in_stock,Accessories > Cables,cb1,black,Holdfast,6 m,,,,,,,,,4.5
cb1-6r,Holdfast Instrument Cable,Instrument cable with gold-plated plugs.,16.00 EUR,,in_stock,Accessories > Cables,cb1,red,Holdfast,6 m,,,,,,,,,4.5
sp1,Holdfast Leather Strap,Padded guitar strap in soft leather.,39.00 EUR,,in_stock,Accessories > Straps,,brown,Holdfast,,leather,,,,,,,,4.7
sp2,Holdfast Cotton Strap,Adjustable guitar strap in woven cotton.,14.00 EUR,,in_stock,Accessories > Straps,,green,Holdfast,,cotton,,,,,,,,4.3
bk1,Guitarrero Junior Guitar,Small nylon-string guitar for children.,79.00 EUR,,in_stock,Instruments > Guitars > Classical Guitars,cg1,natural,Guitarrero,3/4,spruce,6,580 mm,,,beginner,1.2 kg,right,4.1
st1,Stick & Stone Hickory Drumsticks,A pair of 5A hickory drumsticks.,9.90 EUR,,in_stock,Accessories > Drum Accessories,,natural,Stick & Stone,,hickory,,,,,,0.1 kg,,4.4
"""


def write(folder: Path) -> Path:
    """Write the feed and return where it is."""
    feed = folder / "music.csv"
    feed.write_text(ROWS)
    return feed
