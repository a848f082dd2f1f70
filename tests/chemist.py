"""A chemist's feed: ages from which things are for, warnings and allergens in texts, prices with their currency."""

from pathlib import Path

FEED = """\
id,title,description,price,sale_price,availability,brand,product_type,pack_size,spf,skin_type,fragrance_free,vegan,age_from,scent,rating,review_count,item_group_id,shade
HC001,Mellowskin Daily Moisturiser,Light day cream with oat extract and ceramides. Suitable for eczema-prone skin.,9.50 GBP,,in stock,Mellowskin,Skin care > Face,50 ml,,sensitive,yes,yes,,,4.6,812,,
HC002,Mellowskin Rich Night Cream,"Thicker cream with shea butter, for the night. Contains nut oil.",12.50 GBP,,in stock,Mellowskin,Skin care > Face,50 ml,,dry,yes,yes,,,4.5,340,,
HC003,Mellowskin Gentle Foaming Cleanser,Soap-free wash that takes off light make-up. Use morning and evening.,7.00 GBP,5.60 GBP,in stock,Mellowskin,Skin care > Face,150 ml,,sensitive,yes,yes,,,4.4,501,,
HC004,Clarient Oil-Control Gel,Water gel with niacinamide 5% that mattifies for 8 hours. Does not clog pores.,14.00 GBP,,in stock,Clarient,Skin care > Face,40 ml,,oily,no,yes,,citrus,4.2,220,,
HC005,Clarient Salicylic Spot Treatment,2% salicylic acid dab-on gel. Not for use in pregnancy without asking your doctor.,8.99 GBP,,in stock,Clarient,Skin care > Face,15 ml,,oily,yes,yes,12 years,,4.1,675,,
HC006,Clarient Retinol 0.3 Serum,Evening serum for fine lines. Not suitable in pregnancy; use a sunscreen by day.,24.00 GBP,19.20 GBP,in stock,Clarient,Skin care > Face,30 ml,,combination,yes,no,18 years,,4.3,410,,
HC007,Rosehaven Hydrating Face Mist,Rose water mist with glycerin. Lovely in the fridge.,6.50 GBP,,in stock,Rosehaven,Skin care > Face,100 ml,,all,no,yes,,rose,4.0,98,,
HC008,Rosehaven Vitamin C Brightening Serum,15% vitamin C in an airtight pump. Keep away from light.,19.50 GBP,,out of stock,Rosehaven,Skin care > Face,30 ml,,all,no,yes,,orange,4.5,233,,
HC009,Solara Face Fluid SPF 50,"Invisible finish with no white cast. Goes well under make-up, water resistant 40 minutes.",15.00 GBP,,in stock,Solara,Skin care > Sun,50 ml,50,all,yes,yes,,,4.7,960,,
HC010,Solara Family Sun Lotion SPF 30,Big pump bottle for the beach. Very water resistant (80 minutes).,13.50 GBP,10.00 GBP,in stock,Solara,Skin care > Sun,400 ml,30,all,no,no,3 years,coconut,4.3,512,,
HC011,Solara Kids Sun Spray SPF 50+,"Coloured spray that disappears when rubbed in, so you see the missed bits. Reef friendly.",12.00 GBP,,in stock,Solara,Skin care > Sun,200 ml,50,sensitive,yes,yes,6 months,,4.6,377,,
HC012,Solara After Sun Aloe Gel,Cooling gel with 90% aloe vera. Contains menthol.,6.00 GBP,,in stock,Solara,Skin care > Sun,200 ml,,all,no,yes,,mint,4.2,150,,
HC013,Solara Sport Stick SPF 50,Solid stick for nose and ears; fits in a cycling pocket.,9.00 GBP,,out of stock,Solara,Skin care > Sun,15 g,50,all,yes,no,,,4.4,88,,
HC014,Tidewell Hand Cream,Quick-drying cream for hands that wash a lot. Nurses love it.,4.25 GBP,,in stock,Tidewell,Skin care > Body,75 ml,,dry,yes,no,,,4.7,1200,,
HC015,Tidewell Lavender Body Lotion,"Calming lotion for the evening, with real lavender oil.",7.75 GBP,,in stock,Tidewell,Skin care > Body,250 ml,,normal,no,yes,,lavender,4.3,300,,
HC016,Tidewell Shower Oil Almond,Turns to milk on wet skin. Contains almond oil - not for people with a nut allergy.,8.25 GBP,,in stock,Tidewell,Skin care > Body,200 ml,,dry,no,yes,,almond,4.5,190,,
HC017,Tidewell Roll-On Deodorant Zero,"Aluminium-free, no perfume, 24 h. Leaves no white marks.",3.95 GBP,,in stock,Tidewell,Skin care > Body,50 ml,,sensitive,yes,yes,,,3.8,430,,
HC018,Rosehaven Bath Gift Set,"Rose bath oil, candle and a small hand cream in a ribboned box.",22.00 GBP,,in stock,Rosehaven,Skin care > Body,3 pieces,,all,no,yes,,rose,4.8,140,,
HC019,Fenwick Anti-Dandruff Shampoo,With piroctone olamine. Use three times a week for a month; also for coloured hair.,6.20 GBP,,in stock,Fenwick,Hair,300 ml,,,no,no,,menthol,4.2,700,,
HC020,Fenwick Repair Conditioner,Silicone-free conditioner for dry and damaged ends.,6.90 GBP,,in stock,Fenwick,Hair,250 ml,,,no,yes,,coconut,4.4,520,,
HC021,Fenwick Bare Shampoo,"Unscented shampoo without sulphates, for an itchy scalp.",7.80 GBP,,in stock,Fenwick,Hair,250 ml,,sensitive,yes,yes,,,4.5,260,,
HC022,Fenwick Lice Treatment Lotion & Comb,Kills lice and eggs in 15 minutes without insecticide. Treats two people with shoulder-length hair.,13.99 GBP,,in stock,Fenwick,Hair,100 ml + comb,,,yes,no,2 years,,4.0,310,,
HC023,Hugo & Finch Beard Oil,Argan and cedarwood oil for soft beards. Glass bottle with dropper.,11.00 GBP,,in stock,Hugo & Finch,Shaving,30 ml,,,no,yes,,cedarwood,4.6,175,,
HC024,Hugo & Finch Shave Gel Sensitive,"Clear gel, so that you see the line. Without alcohol or perfume.",5.50 GBP,,in stock,Hugo & Finch,Shaving,200 ml,,sensitive,yes,no,,,4.3,205,,
HC025,Vitaloop Vitamin D3 1000 IU,"One small tablet a day. Suitable for vegetarians, not vegans (from lanolin).",5.99 GBP,,in stock,Vitaloop,Vitamins & supplements,180 tablets,,,,no,12 years,,4.8,2100,,
HC026,Vitaloop Vegan D3 Spray,"Vitamin D from lichen, sprayed under the tongue. Peppermint taste.",8.49 GBP,,in stock,Vitaloop,Vitamins & supplements,15 ml,,,,yes,3 years,peppermint,4.6,340,,
HC027,Vitaloop Magnesium Citrate 200 mg,Helps tiredness and muscle cramps. Two tablets with the evening meal.,9.99 GBP,7.49 GBP,in stock,Vitaloop,Vitamins & supplements,90 tablets,,,,yes,18 years,,4.5,890,,
HC028,Vitaloop Omega-3 Fish Oil,From sustainably caught anchovy. Capsules of bovine gelatine.,10.99 GBP,,in stock,Vitaloop,Vitamins & supplements,120 capsules,,,,no,12 years,,4.3,560,,
HC029,Little Acorns Kids Multivitamin Gummies,"Strawberry gummies with pectin, no gelatine. Sugar free with xylitol.",7.49 GBP,,in stock,Little Acorns,Vitamins & supplements,60 gummies,,,,yes,3 years,strawberry,4.7,1300,,
HC030,Mumwise Pregnancy Multivitamin,"With 400 mcg folic acid and iodine, no vitamin A.",12.99 GBP,,out of stock,Mumwise,Vitamins & supplements,30 tablets,,,,yes,18 years,,4.6,270,,
HC031,Brightly Whitening Toothpaste,Removes coffee and tea stains; fluoride 1450 ppm.,3.50 GBP,,in stock,Brightly,Oral care,75 ml,,,,yes,7 years,mint,4.0,640,,
HC032,Brightly Sensitive Toothpaste,For teeth that hurt with cold drinks. With fluoride and potassium nitrate.,4.20 GBP,3.15 GBP,in stock,Brightly,Oral care,75 ml,,,,yes,12 years,mint,4.5,830,,
HC033,Brightly Sonic Toothbrush,"Rechargeable by USB, two-minute timer, three modes, one head included. Battery lasts 3 weeks.",39.00 GBP,29.00 GBP,in stock,Brightly,Oral care,1,,,,,8 years,,4.4,480,,
HC034,Brightly Brush Heads Soft,Spare heads for the Brightly Sonic only.,12.00 GBP,,in stock,Brightly,Oral care,4 pack,,,,,,,4.3,210,,
HC035,Brightly Alcohol-Free Mouthwash,Twice a day for fresh breath; does not sting.,4.50 GBP,,in stock,Brightly,Oral care,500 ml,,,,yes,6 years,cool mint,4.2,300,,
HC036,Milkteeth Baby Toothpaste 0-3,"Low fluoride, no foam, mild strawberry. Safe to swallow in small amounts.",2.95 GBP,,in stock,Milkteeth,Oral care,50 ml,,,,yes,0 months,strawberry,4.6,220,,
HC037,PatchUp Fabric Plasters,Stretchy plasters in assorted sizes. Latex free.,2.80 GBP,,in stock,PatchUp,First aid,40 pack,,,,,,,4.5,950,,
HC038,PatchUp Kids Dinosaur Plasters,Waterproof plasters with dinosaurs. Latex free.,3.20 GBP,,in stock,PatchUp,First aid,20 pack,,,,,3 years,,4.9,410,,
HC039,PatchUp Blister Cushions,"Gel cushions for heels and toes that stay on for days, also in water.",5.75 GBP,,in stock,PatchUp,First aid,6 pack,,,,,,,4.4,620,,
HC040,PatchUp Travel First Aid Kit,"42 pieces: plasters, bandage, scissors, tweezers, foil blanket. Zipped pouch.",14.50 GBP,,in stock,PatchUp,First aid,42 pieces,,,,,,,4.7,360,,
HC041,PatchUp Antiseptic Spray,Cleans cuts and grazes without stinging.,,,in stock,PatchUp,First aid,100 ml,,,yes,,,,4.3,115,,
HC042,Snuggle & Co Baby Wash,Top-to-toe wash that does not sting the eyes.,4.99 GBP,,in stock,Snuggle & Co,Baby,300 ml,,sensitive,yes,yes,0 months,,4.8,780,,
HC043,Snuggle & Co Nappy Cream,Zinc barrier cream. Contains lanolin.,5.49 GBP,,in stock,Snuggle & Co,Baby,100 g,,sensitive,yes,no,0 months,,4.7,530,,
HC044,Snuggle & Co Water Wipes,"99% water wipes, biodegradable, plastic free.",2.25 GBP,,in stock,Snuggle & Co,Baby,60 wipes,,sensitive,yes,yes,0 months,,4.8,1900,,
HC045,Snuggle & Co Bedtime Lotion,Baby lotion with chamomile for the night routine.,6.25 GBP,4.99 GBP,in stock,Snuggle & Co,Baby,250 ml,,sensitive,no,yes,6 months,chamomile,4.5,165,,
HC046,Rosehaven Tinted Lip Balm - Cherry,Sheer colour with beeswax and SPF 15.,5.00 GBP,,in stock,Rosehaven,Make-up > Lips,4 g,15,all,no,no,,vanilla,4.4,130,LB1,Cherry
HC047,Rosehaven Tinted Lip Balm - Nude,Sheer colour with beeswax and SPF 15.,5.00 GBP,,in stock,Rosehaven,Make-up > Lips,4 g,15,all,no,no,,vanilla,4.4,130,LB1,Nude
HC048,Rosehaven Tinted Lip Balm - Berry,Sheer colour with beeswax and SPF 15.,5.00 GBP,,out of stock,Rosehaven,Make-up > Lips,4 g,15,all,no,no,,vanilla,4.4,130,LB1,Berry
"""


def write(folder: Path) -> Path:
    """Write the feed into a folder, and return its path."""
    path = folder / "catalog.csv"
    path.write_text(FEED)
    return path
