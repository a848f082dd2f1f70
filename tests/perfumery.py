"""A cosmetics shop's feed: skin types, ingredients, shades of one group, what is not for use in pregnancy."""

from pathlib import Path

FEED = """\
id,title,description,price,sale_price,brand,product_type,color,size,availability,skin type,spf,finish,ingredients,vegan,item_group_id,rating,unit_pricing_measure
SK01,Daily Gel Cleanser,"Foaming gel for oily and combination skin. Removes make-up. Fragrance free. Use morning and evening.",9.50,,Clara Moss,Skincare > Cleansers,,150 ml,in stock,oily,,,"Niacinamide, Zinc PCA",yes,SK01,4.4,150 ml
SK01-L,Daily Gel Cleanser,"Foaming gel for oily and combination skin. Removes make-up. Fragrance free. Use morning and evening.",15.00,,Clara Moss,Skincare > Cleansers,,300 ml,in stock,oily,,,"Niacinamide, Zinc PCA",yes,SK01,4.4,300 ml
SK02,Oat Milk Cleanser,"Creamy cleanser that does not strip dry, sensitive skin. Contains oats.",12.00,,Wren,Skincare > Cleansers,,200 ml,in stock,dry,,,"Oat, Glycerin",yes,,4.7,200 ml
SK03,Retinol Night Serum 0.3%,"Smooths fine lines. Start with twice a week. Not for use in pregnancy. Use SPF in the morning.",28.00,,Clara Moss,Skincare > Serums,,30 ml,in stock,all,,,"Retinol, Squalane",yes,,4.3,30 ml
SK04,Vitamin C Brightening Serum,"15% vitamin C for dull skin and dark spots. Glass bottle with pipette.",24.00,19.00,Wren,Skincare > Serums,,30 ml,in stock,all,,,"Ascorbic Acid, Ferulic Acid",yes,,4.5,30 ml
SK05,Hyaluronic Hydrating Serum,"Plumps dehydrated skin. Safe in pregnancy.",18.00,,Clara Moss,Skincare > Serums,,30 ml,in stock,dry,,,"Hyaluronic Acid",yes,,4.6,30 ml
SK06,Barrier Cream,"Rich cream with ceramides for very dry and eczema-prone skin. Fragrance free.",22.00,,Wren,Skincare > Moisturisers,,50 ml,in stock,dry,,,"Ceramides, Shea Butter",yes,,4.8,50 ml
SK07,Oil Control Moisturiser,"Light gel cream with a matte finish.",17.00,,Clara Moss,Skincare > Moisturisers,,50 ml,out of stock,oily,,matte,"Niacinamide",yes,,4.1,50 ml
SK08,Everyday Moisturiser SPF 30,"Day cream with sun protection. Contains fragrance.",20.00,,Belle Rive,Skincare > Moisturisers,,50 ml,in stock,normal,30,,"Avobenzone, Parfum",no,,4.0,50 ml
SK09,Invisible Sunscreen SPF 50,"Leaves no white cast. Water resistant for 80 minutes.",21.00,,Wren,Skincare > Sun Care,,50 ml,in stock,all,50,,"Tinosorb",yes,,4.7,50 ml
SK10,Kids Mineral Sun Lotion SPF 50+,"Zinc oxide only; for babies from 6 months.",16.00,,Wren,Skincare > Sun Care,,150 ml,in stock,sensitive,50,,"Zinc Oxide",yes,,4.5,150 ml
SK11,Salicylic Spot Gel,"For blemishes. 2% BHA. Dab on the spot.",8.00,,Clara Moss,Skincare > Treatments,,15 ml,in stock,oily,,,"Salicylic Acid",yes,,4.2,15 ml
SK12,Clay Mask,"Ten-minute mask with kaolin. Once a week.",14.00,,Belle Rive,Skincare > Masks,,100 ml,in stock,oily,,,"Kaolin",yes,,4.1,100 ml
MU01-10,Skin Tint Foundation,"Sheer coverage, dewy finish, with hyaluronic acid.",26.00,,Belle Rive,Make-up > Foundation,Porcelain,30 ml,in stock,all,15,dewy,,yes,MU01,4.4,
MU01-20,Skin Tint Foundation,"Sheer coverage, dewy finish, with hyaluronic acid.",26.00,,Belle Rive,Make-up > Foundation,Beige,30 ml,in stock,all,15,dewy,,yes,MU01,4.4,
MU01-30,Skin Tint Foundation,"Sheer coverage, dewy finish, with hyaluronic acid.",26.00,,Belle Rive,Make-up > Foundation,Caramel,30 ml,out of stock,all,15,dewy,,yes,MU01,4.4,
MU02-10,Velvet Matte Foundation,"Full coverage that lasts 16 hours. Oil free.",29.00,,Noor,Make-up > Foundation,Ivory,30 ml,in stock,oily,,matte,,yes,MU02,4.6,
MU02-40,Velvet Matte Foundation,"Full coverage that lasts 16 hours. Oil free.",29.00,,Noor,Make-up > Foundation,Espresso,30 ml,in stock,oily,,matte,,yes,MU02,4.6,
MU03-R,Satin Lipstick,"Creamy lipstick with a soft shine. Does not dry lips.",17.00,,Noor,Make-up > Lipstick,Red,,in stock,,,satin,"Beeswax, Castor Oil",no,MU03,4.5,
MU03-N,Satin Lipstick,"Creamy lipstick with a soft shine. Does not dry lips.",17.00,,Noor,Make-up > Lipstick,Nude,,in stock,,,satin,"Beeswax, Castor Oil",no,MU03,4.5,
MU04-B,Liquid Matte Lip,"Transfer-proof. Stays through dinner.",15.00,12.00,Noor,Make-up > Lipstick,Berry,,in stock,,,matte,,yes,MU04,4.2,
MU04-R,Liquid Matte Lip,"Transfer-proof. Stays through dinner.",15.00,12.00,Noor,Make-up > Lipstick,Red,,in stock,,,matte,,yes,MU04,4.2,
MU05,Lash Lift Mascara,"Lengthens and curls. Washes off with warm water. Ophthalmologist tested, fine for contact lenses.",13.00,,Belle Rive,Make-up > Mascara,Black,,in stock,,,,,yes,,4.3,
MU06,Waterproof Mascara,"Stays on in rain and at weddings. Needs an oil remover.",14.00,,Noor,Make-up > Mascara,Black,,in stock,,,,,no,,4.4,
MU07,Brow Pencil,"Twist-up pencil with a brush at the other end.",9.00,,Noor,Make-up > Brows,Brown,,in stock,,,,,yes,,4.0,
MU08,Blush Stick,"Cream blush for cheeks and lips.",16.00,,Belle Rive,Make-up > Blush,Pink,,in stock,,,dewy,,yes,,4.6,
MU09,Eyeshadow Palette Twelve Neutrals,"Six matte and six shimmer shades.",32.00,,Noor,Make-up > Eyes,Brown,,in stock,,,,,no,,4.7,
HR01,Repair Shampoo,"For dry and coloured hair. Sulphate free.",11.00,,Wren,Hair > Shampoo,,250 ml,in stock,,,,,yes,,4.4,250 ml
HR02,Repair Conditioner,"For dry and coloured hair. Detangles.",11.00,,Wren,Hair > Conditioner,,250 ml,in stock,,,,,yes,,4.5,250 ml
HR03,Anti-Dandruff Shampoo,"With piroctone olamine. Use twice a week.",10.00,,Clara Moss,Hair > Shampoo,,250 ml,in stock,,,,,yes,,4.1,250 ml
HR04,Curl Cream,"Defines curls without crunch.",14.00,,Wren,Hair > Styling,,200 ml,in stock,,,,"Coconut Oil, Shea Butter",yes,,4.6,200 ml
HR05,Dry Shampoo,"For day two. Spray at 20 cm.",8.00,,Belle Rive,Hair > Styling,,200 ml,in stock,,,,,no,,3.9,200 ml
FR01-30,Fig & Cedar Eau de Parfum,"Green fig over cedar wood. Lasts all day.",38.00,,Belle Rive,Fragrance,,30 ml,in stock,,,,,yes,FR01,4.6,30 ml
FR01-50,Fig & Cedar Eau de Parfum,"Green fig over cedar wood. Lasts all day.",55.00,,Belle Rive,Fragrance,,50 ml,in stock,,,,,yes,FR01,4.6,50 ml
FR02,Citrus Cologne,"Lemon, neroli and mint; for summer.",29.00,,Belle Rive,Fragrance,,50 ml,in stock,,,,,yes,,4.2,50 ml
BD01,Shea Body Butter,"Thick butter for dry legs and elbows. Contains shea nut.",15.00,,Wren,Body,,200 ml,in stock,dry,,,"Shea Butter, Almond Oil",yes,,4.7,200 ml
BD02,Unscented Hand Cream,"Absorbs quickly, not greasy. No perfume.",7.00,,Wren,Body,,75 ml,in stock,dry,,,"Glycerin",yes,,4.5,75 ml
BD03,Natural Deodorant Stick,"Aluminium free, with baking soda.",9.00,,Clara Moss,Body,,50 g,in stock,,,,,yes,,3.8,50 g
AC01,Make-up Brush Set,"Eight vegan brushes in a roll.",24.00,,Noor,Accessories,,,in stock,,,,,yes,,4.5,
AC02,Reusable Cotton Pads 10 Pack,"With a laundry bag.",8.00,,Wren,Accessories,White,,in stock,,,,,yes,,4.6,
GF01,Hydration Gift Set,"Oat Milk Cleanser, Hyaluronic Serum and Barrier Cream in travel sizes.",30.00,,Wren,Gifts,,,in stock,dry,,,,yes,,4.8,
"""


def write(folder: Path) -> Path:
    path = folder / "catalog.csv"
    path.write_text(FEED)
    return path
