"""A florist's feed: bouquets in three sizes with a column of their flowers, plants that are safe for pets or not, vases, chocolates and drinks beside them."""

from pathlib import Path

FEED = """\
id,title,description,price,sale_price,product_type,colour,size,availability,flowers,occasion,vase included,height,stems,lasts,pet safe,item_group_id,rating
B01-S,Morning Meadow Bouquet,"Loose country bouquet with seasonal foliage. Hand tied.",29.00,,Bouquets > Hand-tied,Pastel,Small,in stock,"roses, lisianthus, stocks",Birthday,no,35 cm,12,7 days,yes,B01,4.7
B01-M,Morning Meadow Bouquet,"Loose country bouquet with seasonal foliage. Hand tied.",39.00,,Bouquets > Hand-tied,Pastel,Medium,in stock,"roses, lisianthus, stocks",Birthday,no,40 cm,18,7 days,yes,B01,4.7
B01-L,Morning Meadow Bouquet,"Loose country bouquet with seasonal foliage. Hand tied.",55.00,,Bouquets > Hand-tied,Pastel,Large,in stock,"roses, lisianthus, stocks",Birthday,no,45 cm,26,7 days,yes,B01,4.7
B02-M,Scarlet Letter,"Two dozen red roses, long stemmed, with eucalyptus.",59.00,,Bouquets > Roses,Red,Medium,in stock,"roses, eucalyptus",Anniversary,no,60 cm,24,6 days,yes,B02,4.8
B02-L,Scarlet Letter,"Four dozen red roses, long stemmed, with eucalyptus.",99.00,,Bouquets > Roses,Red,Large,out of stock,"roses, eucalyptus",Anniversary,no,60 cm,48,6 days,yes,B02,4.8
B03,White Hour,"All white: lilies, roses and hydrangea. For sympathy or a quiet room. Strong scent.",49.00,,Bouquets > Hand-tied,White,Medium,in stock,"lilies, roses, hydrangea",Sympathy,no,50 cm,16,8 days,no,,4.6
B04,Sunny Side Up,"Sunflowers and yellow roses in a paper wrap.",34.00,27.00,Bouquets > Hand-tied,Yellow,Medium,in stock,"sunflowers, roses",Get well,no,45 cm,11,7 days,yes,,4.5
B05,Peony Hour,"Ten pink peonies, in season from May to June only.",45.00,,Bouquets > Seasonal,Pink,Medium,out of stock,peonies,Birthday,no,40 cm,10,5 days,yes,,4.9
B06,Letterbox Stems,"Flat packed flowers that fit through a letterbox; arrange them yourself.",24.00,,Bouquets > Letterbox,Mixed,Small,in stock,"carnations, spray roses",Thank you,no,30 cm,14,10 days,yes,,4.4
B07,Tulip Bunch,"Twenty tulips in one colour, yours to choose.",19.00,,Bouquets > Seasonal,Orange,Small,in stock,tulips,Thank you,no,30 cm,20,6 days,no,,4.3
B08,Wild Orchid Vase,"Cymbidium orchids in a smoked glass vase.",69.00,,Bouquets > Luxury,Green,Large,in stock,orchids,Housewarming,yes,60 cm,5,14 days,yes,,4.7
B09,Dried Flower Bunch Terracotta,"Everlasting: pampas, bunny tails and statice. No water needed.",38.00,,Dried Flowers,Terracotta,Medium,in stock,"pampas, statice",Housewarming,no,55 cm,,2 years,,,4.6
B10,Dried Flower Wreath,"30 cm wreath for a door that is sheltered from rain.",32.00,,Dried Flowers,Pink,30 cm,in stock,"statice, lavender",Housewarming,no,,,1 year,,,4.4
P01,Peace Lily in Ceramic Pot,"Easy plant for shade. Toxic to cats and dogs if eaten.",28.00,,Plants > Indoor,White,,in stock,,Housewarming,,45 cm,,,no,,4.5
P02,Phalaenopsis Orchid,"Two stems, flowers for up to three months. Pot included.",26.00,,Plants > Indoor,Purple,,in stock,,Birthday,,50 cm,,,yes,,4.7
P03,Succulent Trio,"Three small succulents in a wooden tray. Water once a month.",22.00,,Plants > Indoor,Green,,in stock,,Thank you,,12 cm,,,yes,,4.6
P04,Olive Tree,"For a sunny patio, 80 cm. Hardy to -8 °C.",45.00,,Plants > Outdoor,Green,,in stock,,Housewarming,,80 cm,,,yes,,4.4
V01,Clear Glass Vase,"Fits medium bouquets.",14.00,,Extras > Vases,Clear,20 cm,in stock,,,,20 cm,,,,,4.6
V02,Stoneware Jug,"Glazed inside, holds water. For large bouquets.",32.00,,Extras > Vases,Cream,25 cm,in stock,,,,25 cm,,,,,4.7
X01,Belgian Chocolate Truffles 200 g,"Twelve truffles, contains milk and nuts.",12.00,,Extras > Chocolates,,200 g,in stock,,,,,,,,,4.8
X02,Vegan Dark Chocolates 150 g,"Sea salt caramel without dairy.",11.00,,Extras > Chocolates,,150 g,in stock,,,,,,,,,4.5
X03,Prosecco 75 cl,"Extra dry. Only for over 18s.",16.00,,Extras > Drinks,,75 cl,in stock,,,,,,,,,4.6
X04,Helium Balloon Happy Birthday,"Floats for five days. Comes inflated.",7.00,,Extras > Balloons,Gold,45 cm,in stock,,Birthday,,,,,,,4.2
X05,Handwritten Card,"Up to 60 words, written by our florists.",3.50,,Extras > Cards,,,in stock,,,,,,,,,4.9
W01,Bridal Bouquet Classic,"White roses and ivy, wired. Order 14 days ahead.",120.00,,Weddings,White,,in stock,"roses, ivy",Wedding,no,,,1 day,,,4.9
W02,Buttonhole Rose,"One rose with foliage and a pin.",9.00,,Weddings,White,,in stock,roses,Wedding,no,,1,1 day,,,4.8
W03,Buttonhole Rose,"One rose with foliage and a pin.",9.00,,Weddings,Red,,in stock,roses,Wedding,no,,1,1 day,,,4.8
F01,Funeral Spray,"Lilies and chrysanthemums, 90 cm.",85.00,,Funeral,White,90 cm,in stock,"lilies, chrysanthemums",Funeral,no,90 cm,,,no,,4.8
"""


def write(folder: Path) -> Path:
    path = folder / "catalog.csv"
    path.write_text(FEED)
    return path
