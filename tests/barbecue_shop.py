"""A shop for barbecues and garden furniture: accessories and fuel below the things that they go with, loads in texts."""

from pathlib import Path

FEED = """\
id,title,description,price,sale_price,availability,brand,category,colour,material,weight_kg,seats,fuel,warranty,rating,reviews
g1,Ember 3-Burner Gas Barbecue,"Three stainless burners and a side hob. Grill area 62 x 42 cm, enough for 8 people. Runs on propane; hose and regulator included.",329,279,in stock,Ember,Barbecues > Gas,Black,Steel,34,,gas,5 years,4.4,210
g2,Ember Compact 2-Burner,"Folds its side shelves for small balconies. Hose not included.",199,,in stock,Ember,Barbecues > Gas,Red,Steel,21,,gas,3 years,4.1,88
g3,Kettle King 57 Charcoal Barbecue,"Classic round kettle with a lid thermometer. Enamel will not rust.",149,,in stock,Kettle King,Barbecues > Charcoal,Black,Enamelled steel,16,,charcoal,10 years,4.7,530
g4,Kettle King 47 Charcoal Barbecue,"The smaller kettle for 4 people.",109,,out of stock,Kettle King,Barbecues > Charcoal,Green,Enamelled steel,12,,charcoal,10 years,4.6,201
g5,Voltgrill Electric Table Grill,"2200 W, allowed on balconies where open fire is not. Non-stick plate goes in the dishwasher.",89,,in stock,Voltgrill,Barbecues > Electric,Silver,Aluminium,6,,electric,2 years,4.0,45
g6,Oakwood Pellet Smoker,"Holds the temperature by itself for 12 hours. Needs a socket.",599,,preorder,Oakwood,Barbecues > Pellet,Black,Steel,58,,pellets,5 years,4.8,64
a1,Ember Gas Hose and Regulator,"Fits all Ember gas barbecues.",24.5,,in stock,Ember,Barbecues > Accessories,,Rubber,0.6,,,1 year,4.3,70
a2,Kettle King Cover 57,"Waterproof cover with a drawstring.",29,,in stock,Kettle King,Barbecues > Accessories,Black,Polyester,0.8,,,,4.5,120
a3,Beech Grill Tool Set,"Tongs, spatula and fork with beech handles. Not for the dishwasher.",34,27,in stock,Oakwood,Barbecues > Accessories,,Beech,0.9,,,2 years,4.2,33
a4,Restaurant Lump Charcoal 10 kg,"Burns for two hours, little ash.",19.9,,in stock,Oakwood,Barbecues > Fuel,,,10,,,,4.6,310
a5,Apple Wood Pellets 9 kg,"For smokers. Mild and sweet with pork and fish.",17.5,,in stock,Oakwood,Barbecues > Fuel,,,9,,,,4.7,90
f1,Lisbon 6-Seater Dining Set,"Acacia table 180 x 90 cm with six folding chairs. Oil it twice a year.",749,649,in stock,Casa Verde,Furniture > Dining Sets,Brown,Acacia,72,6,,3 years,4.3,77
f2,Porto 4-Seater Dining Set,"Aluminium, so it can stay outside all winter. Cushions sold separately.",499,,in stock,Casa Verde,Furniture > Dining Sets,Anthracite,Aluminium,38,4,,5 years,4.5,140
f3,Nook Bistro Set,"Round table and two chairs that fold flat. For balconies.",129,,in stock,Nook,Furniture > Bistro Sets,Mint,Steel,14,2,,2 years,4.4,260
f4,Nook Bistro Set,"Round table and two chairs that fold flat. For balconies.",129,,in stock,Nook,Furniture > Bistro Sets,Black,Steel,14,2,,2 years,4.4,260
f5,Haven Rope Lounge Corner,"L-shaped sofa for 5 with cushions in olefin that dries fast. Some assembly, about 2 hours.",1199,,in stock,Haven,Furniture > Lounge,Sand,Rope,64,5,,5 years,4.6,51
f6,Sunny Deckchair,"Beech frame, cotton canvas that comes off for washing at 30 degrees. Holds up to 120 kg.",49,,in stock,Nook,Furniture > Loungers,Yellow,Beech,5,1,,1 year,4.1,98
f7,Relax Recliner Zero,"Padded recliner, textilene. Holds up to 150 kg.",99,,in stock,Haven,Furniture > Loungers,Grey,Textilene,9,1,,2 years,4.5,176
p1,Cantilever Parasol 3 m,"UPF 50+, turns 360 degrees. Base of 60 kg not included.",239,,in stock,Haven,Shade > Parasols,Taupe,Polyester,19,,,2 years,4.2,83
p2,Half Parasol 2.7 m,"Stands flat against a wall. Fits a base for 38 mm poles.",79,,in stock,Haven,Shade > Parasols,Green,Polyester,6,,,2 years,4.0,41
p3,Granite Parasol Base 40 kg,"With wheels and a handle. For poles of 38 to 48 mm.",119,,in stock,Haven,Shade > Bases,Grey,Granite,40,,,,4.6,66
p4,Sail Shade Triangle 3.6 m,"Blocks the sun, lets rain through. Ropes included.",39,,in stock,Nook,Shade > Sails,Sand,HDPE,1.5,,,2 years,4.1,59
"""


def write(folder: Path) -> Path:
    """Write the feed into a folder, and return its path."""
    path = folder / "catalog.csv"
    path.write_text(FEED)
    return path
