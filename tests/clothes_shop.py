"""A clothes shop's feed: sizes in letters and in numbers, genders, variants of which some are sold out."""

from pathlib import Path

FEED = """\
id,title,description,price,sale_price,brand,product_type,color,size,availability,material,item_group_id,gender,pattern,season
D1-S,Linen Midi Dress,"Sleeveless midi dress with pockets. Machine wash at 30.",79.00,,Alder,Women > Dresses,Sage,S,in stock,linen,D1,female,plain,summer
D1-M,Linen Midi Dress,"Sleeveless midi dress with pockets. Machine wash at 30.",79.00,,Alder,Women > Dresses,Sage,M,out of stock,linen,D1,female,plain,summer
D1-LW,Linen Midi Dress,"Sleeveless midi dress with pockets. Machine wash at 30.",79.00,,Alder,Women > Dresses,White,L,in stock,linen,D1,female,plain,summer
D2-M,Floral Wrap Dress,"Long sleeves, true wrap, knee length.",65.00,49.00,Posy,Women > Dresses,Navy,M,in stock,viscose,D2,female,floral,all year
D2-L,Floral Wrap Dress,"Long sleeves, true wrap, knee length.",65.00,49.00,Posy,Women > Dresses,Red,L,in stock,viscose,D2,female,floral,all year
D3-M,Velvet Party Dress,"Short dress with a low back. Dry clean only.",110.00,,Posy,Women > Dresses,Black,M,in stock,velvet,D3,female,plain,winter
C1-M,Wool Wrap Coat,"Belted coat, 70% recycled wool. Lined.",189.00,,Alder,Women > Coats,Camel,M,in stock,wool,C1,female,plain,winter
C1-L,Wool Wrap Coat,"Belted coat, 70% recycled wool. Lined.",189.00,,Alder,Women > Coats,Grey,L,in stock,wool,C1,female,plain,winter
C2-M,Packable Rain Jacket,"Waterproof with taped seams and a hood. Folds into its pocket.",75.00,,Fjord & Field,Women > Coats,Yellow,M,in stock,polyester,C2,female,plain,all year
C3-L,Men's Quilted Jacket,"Light padding, corduroy collar.",95.00,,Fjord & Field,Men > Coats,Olive,L,in stock,polyester,C3,male,plain,autumn
J1-30,Men's Slim Jeans,"Stretch denim. Sits low.",69.00,,Denholm,Men > Jeans,Indigo,30,in stock,denim,J1,male,plain,all year
J1-32,Men's Slim Jeans,"Stretch denim. Sits low.",69.00,,Denholm,Men > Jeans,Indigo,32,in stock,denim,J1,male,plain,all year
J1-34B,Men's Slim Jeans,"Stretch denim. Sits low.",69.00,,Denholm,Men > Jeans,Black,34,in stock,denim,J1,male,plain,all year
J2-28,Women's Straight Jeans,"High waist, no stretch. Ankle length.",72.00,,Denholm,Women > Jeans,Blue,28,in stock,denim,J2,female,plain,all year
J2-30,Women's Straight Jeans,"High waist, no stretch. Ankle length.",72.00,,Denholm,Women > Jeans,Blue,30,out of stock,denim,J2,female,plain,all year
K1-S,Cashmere Crew Jumper,"Pure cashmere, wash by hand.",130.00,,Alder,Women > Knitwear,Cream,S,in stock,cashmere,K1,female,plain,winter
K1-M,Cashmere Crew Jumper,"Pure cashmere, wash by hand.",130.00,,Alder,Women > Knitwear,Rust,M,in stock,cashmere,K1,female,plain,winter
K2-M,Cotton Cable Cardigan,"Chunky cable knit with wooden buttons.",58.00,,Alder,Women > Knitwear,Navy,M,in stock,cotton,K2,female,cable,all year
K3-L,Men's Merino Rollneck,"Fine merino that does not itch.",85.00,,Fjord & Field,Men > Knitwear,Charcoal,L,in stock,merino wool,K3,male,plain,winter
T1-M,Striped Breton Top,"Long sleeved, boat neck.",32.00,,Posy,Women > Tops,White,M,in stock,cotton,T1,female,striped,all year
T2-L,Men's Oxford Shirt,"Button down collar. Non iron.",49.00,39.00,Denholm,Men > Shirts,Light Blue,L,in stock,cotton,T2,male,plain,all year
T2-XL,Men's Oxford Shirt,"Button down collar. Non iron.",49.00,39.00,Denholm,Men > Shirts,White,XL,in stock,cotton,T2,male,plain,all year
S1,Silk Scarf,"Hand rolled edges, 90 x 90 cm.",45.00,,Posy,Accessories > Scarves,Pink,,in stock,silk,,female,floral,all year
S2,Lambswool Scarf,"Fringed scarf for cold days.",29.00,,Alder,Accessories > Scarves,Green,,in stock,wool,,unisex,check,winter
B1,Leather Belt,"Full grain leather with a brass buckle.",35.00,,Denholm,Accessories > Belts,Brown,M,in stock,leather,,male,plain,all year
H1,Straw Sun Hat,"Wide brim, packs flat.",28.00,,Posy,Accessories > Hats,Natural,,in stock,straw,,female,plain,summer
"""


def write(folder: Path) -> Path:
    path = folder / "catalog.csv"
    path.write_text(FEED)
    return path
