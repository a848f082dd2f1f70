"""One silhouette for each kind of product in the demo shop, with the variants that its words name."""

from collections.abc import Callable

from data.board import Board, box, circle, oval


def tshirt(b: Board) -> None:
    long = b.look.detail == "long sleeve"
    if long:
        b.part("M62 46L30 70L20 158L40 162L54 92Z")
        b.part("M138 46L170 70L180 158L160 162L146 92Z")
    else:
        b.part("M64 45L24 74L38 104L60 92Z")
        b.part("M136 45L176 74L162 104L140 92Z")
    b.part("M64 44Q82 40 82 40Q100 56 118 40Q118 40 136 44L144 70L144 172Q100 178 56 172L56 70Z")
    if b.look.detail == "V neck":
        b.part("M82 40L100 70L118 40Q100 48 82 40Z", "second")
    else:
        b.part("M80 40Q100 62 120 40Q116 39 114 40Q100 54 86 40Z", "second")
    b.line("M57 166Q100 172 143 166", width=0.8, dash="2 1.6")


def shirt(b: Board) -> None:
    short = b.look.detail == "short sleeve"
    if short:
        b.part("M64 46L28 76L42 108L60 94Z")
        b.part("M136 46L172 76L158 108L140 94Z")
    else:
        b.part("M63 46L32 70L22 160L44 164L56 92Z")
        b.part("M137 46L168 70L178 160L156 164L144 92Z")
        b.part("M22 152L45 156L44 166L21 162Z", "second")
        b.part("M178 152L155 156L156 166L179 162Z", "second")
    b.part("M64 45L82 38L100 52L118 38L136 45L144 72L145 170Q122 178 100 170Q78 178 55 170L56 72Z")
    b.part("M82 36L100 54L88 70L74 44Z", "second")
    b.part("M118 36L100 54L112 70L126 44Z", "second")
    b.line("M97 58V172M104 58V172")
    for y in range(74, 168, 19):
        b.dot(100.5, y, 1.9, "pale")
    b.part(box(112, 88, 22, 25, 3))


def sweater(b: Board) -> None:
    b.part("M62 48Q36 56 30 80L20 158Q32 166 44 162L60 98Z")
    b.part("M138 48Q164 56 170 80L180 158Q168 166 156 162L140 98Z")
    b.part("M62 47Q80 42 82 40Q100 54 118 40Q120 42 138 47L146 76L146 166Q100 174 54 166L54 76Z")
    if b.look.detail == "roll neck":
        b.part("M80 26Q100 20 120 26L122 50Q100 62 78 50Z", "second")
        b.line("M79 38Q100 48 121 38")
    else:
        b.part("M78 42Q100 66 122 42L116 38Q100 54 84 38Z", "second")
    b.part("M54 160Q100 168 146 160L146 173Q100 181 54 173Z", "second")
    for x in range(60, 144, 7):
        b.line(f"M{x} 163v12", "second", 0.7)
    b.part("M19 156L45 160L43 171L18 167Z", "second")
    b.part("M181 156L155 160L157 171L182 167Z", "second")


def jacket(b: Board) -> None:
    hood = b.look.detail != "no hood"
    if hood:
        b.part("M70 48Q68 18 100 16Q132 18 130 48Q116 58 100 58Q84 58 70 48Z", "second")
        b.part("M80 46Q80 28 100 27Q120 28 120 46Q110 54 100 54Q90 54 80 46Z", "dark")
    b.part("M64 48Q36 54 30 82L20 160Q33 168 46 163L60 100Z")
    b.part("M136 48Q164 54 170 82L180 160Q167 168 154 163L140 100Z")
    b.part("M64 47L84 40Q100 56 116 40L136 47L148 76L150 172Q100 180 50 172L52 76Z")
    if not hood:
        b.part("M80 36L100 54L86 66L72 46ZM120 36L100 54L114 66L128 46Z", "second")
    if b.look.material == "down":
        for y in range(72, 170, 18):
            b.line(f"M52 {y}Q76 {y + 7} 100 {y}Q124 {y + 7} 148 {y}", width=1.3)
            b.line(f"M{30 - (y - 72) // 9} {y + 6}q14 6 28 0M{170 + (y - 72) // 9} {y + 6}q-14 6 -28 0", width=1.1)
    b.strap("M100 56V175", "dark", 2.4)
    b.part(box(97.6, 62, 4.8, 9, 2), "metal")
    if b.look.material != "down":
        b.line("M64 128L82 142V150M136 128L118 142V150", width=1.4)
        b.line("M62 66Q80 76 96 74M138 66Q120 76 104 74", width=0.8)


def dress(b: Board) -> None:
    if b.look.detail == "long sleeve":
        b.part("M74 40L52 58L40 116L54 120L70 78Z")
        b.part("M126 40L148 58L160 116L146 120L130 78Z")
    elif b.look.detail == "short sleeve":
        b.part("M74 36L50 58L62 76L76 64Z")
        b.part("M126 36L150 58L138 76L124 64Z")
    else:
        b.strap("M80 40L84 20M120 40L116 20", "main", 4)
    b.part(
        "M76 36Q88 50 100 50Q112 50 124 36L128 62Q122 78 124 92Q142 132 152 172Q100 186 48 172Q58 132 76 92Q78 78 72 62Z"
    )
    b.part("M76 87Q100 95 124 87L125 96Q100 104 75 96Z", "second")
    b.line("M84 104Q76 140 70 174M100 106V180M116 104Q124 140 130 174", width=0.8)


def skirt(b: Board) -> None:
    pleated = b.look.detail == "pleated"
    b.part("M70 46H130L162 168Q100 184 38 168Z")
    b.part(box(68, 34, 64, 14, 3), "second")
    count = 9 if pleated else 3
    for i in range(1, count):
        top, low = 70 + 60 * i / count, 40 + 120 * i / count
        b.line(f"M{top} 49L{low} 172", width=1.3 if pleated else 0.7)


def trousers(b: Board) -> None:
    b.part("M66 30H134L146 180H112L101 82L88 180H54Z")
    b.part("M66 28H134L135 40H65Z", "second")
    for x in (76, 98, 120):
        b.part(box(x, 26, 4, 15, 1), "main")
    b.line("M100 41V78M68 44Q72 62 62 66M132 44Q128 62 138 66", width=1.1)
    if b.look.material == "denim":
        b.line("M104 44V68Q103 74 100 76M58 172H88M112 172H142", dash="2 1.5")
        b.dot(100, 34, 2.4, "metal")
    elif b.look.detail == "cargo":
        b.part(box(56, 98, 22, 28, 2))
        b.part(box(122, 98, 22, 28, 2))
        b.line("M56 105h22M122 105h22")
    else:
        b.line("M78 46L72 176M122 46L128 176", width=0.7)


def shorts(b: Board) -> None:
    b.part("M58 48H142L162 142L110 150L100 100L90 150L38 142Z")
    b.part("M58 46H142L144 60H56Z", "second")
    b.line("M100 60V98M60 64Q66 84 52 90M140 64Q134 84 148 90", width=1.1)
    b.strap("M96 58Q88 74 92 84M104 58Q112 74 108 84", "pale", 2)
    b.line("M40 135L91 143M160 135L109 143", dash="2 1.5")


def beanie(b: Board) -> None:
    if b.look.detail == "pompom":
        b.part(circle(100, 38, 19), "second")
    b.part("M42 136Q38 52 100 48Q162 52 158 136Z")
    for x in (60, 80, 100, 120, 140):
        b.line(f"M{x} 132Q{100 + (x - 100) * 0.75} 80 100 50", width=0.8)
    b.part(box(36, 122, 128, 38, 9), "second")
    for x in range(44, 162, 8):
        b.line(f"M{x} 125v32", "second", 0.8)


def cap(b: Board) -> None:
    b.part("M34 128Q32 56 100 54Q160 56 160 126Q100 112 34 128Z")
    b.part("M34 124Q100 106 162 124Q196 134 186 146Q140 134 84 142Q52 148 34 124Z", "second")
    b.line("M100 55Q74 76 72 116M100 55Q126 76 128 114", width=0.9)
    b.dot(100, 53, 4)


def scarf(b: Board) -> None:
    b.part("M112 76L146 168L120 178L90 92Z")
    b.part("M86 78L62 172L90 178L110 90Z")
    b.part("M48 52Q100 22 152 52Q164 84 128 94Q100 100 72 94Q36 84 48 52Z")
    b.part("M64 58Q100 40 136 58Q130 72 100 74Q70 72 64 58Z", "second")
    for x in range(0, 5):
        b.strap(f"M{65 + x * 5.5} {174 + x * 1.2}v10M{122 + x * 5.5} {178 - x * 2}l3 10", "main", 1.6)


def sneaker(b: Board) -> None:
    high = b.look.detail == "high top"
    top = 52 if high else 78
    b.part(f"M30 {top}Q46 {top + 10} 70 {top - 4}L92 104Q120 124 164 128Q180 134 178 150H28Q22 110 30 {top}Z")
    b.part("M140 126Q176 126 179 150H132Q130 136 140 126Z", "second")
    b.part(f"M28 {top + 2}Q36 {top + 8} 46 {top + 5}L50 148H28Q23 110 28 {top + 2}Z", "second")
    b.part("M24 148H180Q186 160 176 168H34Q20 166 24 148Z", "sole")
    b.line("M26 157H182", "sole", 1)
    for i in range(4 if not high else 5):
        b.strap(f"M{72 + i * 11} {88 + i * 10 - (14 if high else 0)}l13 -8", "pale", 3.2)
    b.line("M56 132Q84 112 118 134", width=2.4)


def boot(b: Board) -> None:
    low = b.look.detail == "low shaft"
    top = 74 if low else 26
    b.part(f"M46 {top}H104L106 104Q126 122 158 128Q176 134 174 152H44Q40 110 46 {top}Z")
    b.part(f"M44 {top - 2}H106V{top + 12}H45Z", "second")
    b.part("M132 121Q174 126 175 152H124Q122 132 132 121Z", "second")
    b.part("M40 150H178V168H112V160H84V172H40Z", "dark")
    for i, y in enumerate(range(top + 22, 118, 13)):
        b.strap(f"M{84 + i * 1.5} {y}l22 -4", "pale", 2.8)
    b.line(f"M78 {top + 14}Q76 96 92 118", width=1)


def sandal(b: Board) -> None:
    b.part("M20 140Q18 128 40 128Q90 134 140 146Q180 142 184 156Q182 168 150 168H40Q20 166 20 140Z", "sole")
    b.part("M20 136Q20 124 42 124Q92 130 140 142Q178 140 182 150Q140 156 96 148Q50 140 20 136Z", "wood")
    b.strap("M120 142Q132 112 160 142", "main", 13)
    b.strap("M62 130Q78 90 112 136", "main", 11)
    b.strap("M30 126Q34 80 70 104Q78 110 82 112", "main", 9)
    b.part(box(66, 96, 12, 12, 2), "metal")


def handbag(b: Board) -> None:
    if b.look.detail == "two handles":
        b.strap("M64 84Q66 34 100 34Q134 34 136 84", "second", 6)
        b.strap("M74 84Q76 48 100 48Q124 48 126 84", "second", 6)
    else:
        b.strap("M44 92Q48 22 100 22Q152 22 156 92", "second", 5)
    b.part("M44 78H156Q164 120 170 166Q168 174 160 174H40Q32 174 30 166Q36 120 44 78Z")
    if b.look.detail == "two handles":
        b.line("M40 96H160", width=1, dash="2.4 1.6")
    else:
        b.part("M44 78H156Q160 100 154 122Q100 140 46 122Q40 100 44 78Z", "main")
        b.part(box(91, 118, 18, 18, 4), "metal")
    b.line("M36 164H164", dash="2.4 1.6")


def sunglasses(b: Board) -> None:
    round_ = b.look.detail == "round"
    b.strap("M26 92Q14 70 30 62M174 92Q186 70 170 62", "main", 6)
    for x in (60, 140):
        if round_:
            b.part(circle(x, 108, 36))
            b.part(circle(x, 108, 28), "dark")
            b.strap(f"M{x - 14} 98q8 -12 18 -10", "glass", 2.4)
        else:
            b.part(f"M{x - 38} 84Q{x} 74 {x + 38} 84Q{x + 38} 138 {x} 140Q{x - 38} 138 {x - 38} 84Z")
            b.part(f"M{x - 30} 90Q{x} 82 {x + 30} 90Q{x + 30} 130 {x} 132Q{x - 30} 130 {x - 30} 90Z", "dark")
            b.strap(f"M{x - 18} 98q10 -6 20 -5", "glass", 2.4)
    b.strap("M94 98Q100 90 106 98", "main", 7)


def watch(b: Board) -> None:
    b.part("M80 14H120L124 66H76Z")
    b.part("M76 134H124L120 188H80Z")
    if b.look.detail == "square":
        b.part(box(62, 60, 76, 80, 12), "metal")
        b.part(box(70, 68, 60, 64, 7), "pale")
    else:
        b.part(circle(100, 100, 44), "metal")
        b.part(circle(100, 100, 35), "pale")
    b.part(box(142, 94, 8, 12, 2), "metal")
    for d in ("M100 70v7", "M100 123v7", "M70 100h7", "M123 100h7"):
        b.line(d, "dark", 2)
    b.strap("M100 100L100 80", "dark", 2.4)
    b.strap("M100 100L114 108", "dark", 2.4)
    for y in (24, 34, 160, 170):
        b.line(f"M96 {y}h8", width=2)


def backpack(b: Board) -> None:
    big = b.look.detail == "trekking"
    b.strap("M84 34Q100 14 116 34", "second", 6)
    b.strap("M50 80Q28 110 46 160M150 80Q172 110 154 160", "second", 9)
    top = 26 if big else 38
    b.part(f"M54 {top + 34}Q56 {top} 100 {top}Q144 {top} 146 {top + 34}L152 166Q150 178 138 178H62Q50 178 48 166Z")
    b.part("M60 112Q100 104 140 112L144 160Q142 170 132 170H68Q58 170 56 160Z")
    b.part(
        f"M52 {top + 36}Q100 {top + 54} 148 {top + 36}L146 {top + 22}Q140 {top} 100 {top}Q60 {top} 54 {top + 22}Z",
        "second",
    )
    b.line("M66 126Q100 119 134 126", width=1.6)
    b.part(box(97, 123, 6, 11, 2), "metal")
    b.strap(f"M78 {top + 42}V108M122 {top + 42}V108", "second", 4.5)
    if big:
        b.part("M50 16Q50 10 58 10H142Q150 10 150 16V26Q150 32 142 32H58Q50 32 50 26Z", "second")
        b.line("M70 10V32M130 10V32", "second", 2)


def tent(b: Board) -> None:
    if b.look.detail == "tunnel":
        b.part("M18 168Q22 74 66 70H140Q182 76 184 168Z")
        b.part("M18 168Q22 74 66 70Q108 74 112 168Z")
        b.part("M44 168Q48 98 66 96Q84 98 88 168Z", "dark")
        b.part("M44 168Q48 98 66 96Q60 130 58 168Z", "pale")
        b.line("M112 168Q108 78 100 70M148 168Q150 90 138 70", width=1.4)
    else:
        b.part("M100 44L186 168H14Z")
        b.part("M100 44L138 168H62Z")
        b.part("M100 74L126 168H74Z", "dark")
        b.part("M100 74L78 168H62Q88 130 100 74Z", "pale")
        b.line("M100 44L50 168M100 44L150 168", width=1)
    b.strap("M16 168L4 178M184 168L196 178", "pale", 1.6)


def sleeping_bag(b: Board) -> None:
    b.part("M58 30Q100 4 142 30Q156 56 150 110L140 176Q100 188 60 176L50 110Q44 56 58 30Z")
    b.part("M68 40Q100 16 132 40Q138 66 124 76Q100 84 76 76Q62 66 68 40Z", "second")
    b.part(oval(100, 62, 22, 14), "pale")
    for y in (96, 116, 136, 156):
        b.line(f"M51 {y}Q100 {y + 10} 149 {y}", width=1.2)
    b.strap("M136 74Q146 90 140 150", "dark", 2.2)


def bottle(b: Board) -> None:
    wide = b.look.detail == "wide mouth"
    neck = 26 if wide else 15
    b.part(box(100 - neck - 2, 16, 2 * neck + 4, 22, 5), "dark")
    b.part(
        f"M{100 - neck} 38H{100 + neck}Q{100 + neck} 54 136 66V170Q136 182 124 182H76Q64 182 64 170V66Q{100 - neck} 54 {100 - neck} 38Z"
    )
    b.line("M65 160H135M65 70Q100 76 135 70", width=1)
    if wide:
        b.strap("M74 20Q58 22 64 40", "dark", 5)
    b.part(box(82, 96, 36, 36, 18), "second")


def headlamp(b: Board) -> None:
    b.strap("M36 106Q30 46 100 42Q170 46 164 106", "main", 15)
    b.strap("M100 42V84", "main", 10)
    b.part(box(58, 82, 84, 58, 16))
    b.part(circle(100, 111, 25), "metal")
    b.part(circle(100, 111, 18), "glow")
    b.part(box(124, 74, 12, 10, 3), "dark")
    b.line("M82 150L72 172M100 152V178M118 150L128 172", "flame", 3)


def trekking_poles(b: Board) -> None:
    for x, lean in ((70, -26), (130, 26)):
        b.strap(f"M{x} 60L{x + lean} 184", "metal", 5)
        b.strap(f"M{x + lean * 0.02} 62L{x + lean * 0.5} 122", "main", 7)
        b.part(oval(x + lean * 0.86, 166, 12, 4), "dark")
        b.strap(f"M{x - lean * 0.28} 24L{x} 60", "wood" if b.look.detail == "cork grip" else "dark", 12)
        b.strap(f"M{x - lean * 0.22} 30q{-lean * 0.9} 14 {-lean * 0.1} 40", "second", 3)


def helmet(b: Board) -> None:
    b.part("M22 124Q18 42 104 40Q180 44 182 118Q150 128 104 124Q60 122 22 124Z")
    for x in (52, 84, 116, 148):
        b.part(f"M{x} 64Q{x + 10} 56 {x + 13} 66L{x + 8} 104Q{x - 4} 106 {x - 5} 98Z", "dark")
    b.part("M20 122Q100 116 184 116L186 128Q100 134 22 134Z", "second")
    if b.look.detail == "visor":
        b.part("M160 112Q198 112 196 128Q176 130 158 126Z", "dark")
    b.strap("M52 132L84 176M136 132L92 176", "dark", 4)
    b.part(box(80, 170, 17, 9, 3), "dark")


def mug(b: Board) -> None:
    b.strap("M140 82Q182 80 178 118Q174 150 138 144", "main", 11)
    if b.look.detail == "tall":
        b.part("M58 40H142L136 172Q134 178 126 178H74Q66 178 64 172Z")
        b.part(oval(100, 40, 42, 9), "second")
    else:
        b.part("M46 62H146V150Q146 176 120 176H72Q46 176 46 150Z")
        b.part(oval(96, 62, 50, 11), "second")
        b.part(oval(96, 64, 42, 7), "soil")


def lamp(b: Board) -> None:
    if b.look.detail == "floor":
        b.strap("M100 80V172", "metal", 4)
        b.part(oval(100, 176, 34, 6), "metal")
        b.part("M74 18H126L146 84H54Z")
        b.part("M54 84H146L144 90H56Z", "glow")
    else:
        b.part("M72 24H128L156 100H44Z")
        b.part("M44 100H156L154 106H46Z", "glow")
        b.part("M94 106H106L108 122Q134 134 128 160Q124 176 100 176Q76 176 72 160Q66 134 92 122Z",
               "wood" if b.look.material in ("oak", "walnut", "beech", "bamboo") else "second")  # fmt: skip


def cushion(b: Board) -> None:
    b.part("M30 40Q100 26 170 40Q160 100 172 166Q100 178 28 166Q40 100 30 40Z")
    b.line("M38 48Q100 36 162 48M36 158Q100 170 164 158", width=0.8)
    b.line("M60 60Q52 76 58 92M140 60Q150 76 142 92M72 150Q80 140 76 130", width=0.9)
    if b.look.detail == "tassels":
        for x, y in ((30, 40), (170, 40), (28, 166), (172, 166)):
            b.part(circle(x, y, 7), "second")


def vase(b: Board) -> None:
    b.strap("M96 60Q80 30 60 16M104 60Q110 26 104 8M108 60Q130 34 146 24", "leaf", 2.6)
    for x, y in ((58, 14), (104, 8), (148, 22)):
        b.part(oval(x, y + 3, 9, 11), "flame" if x == 104 else "pale")
    if b.look.detail == "tall":
        b.part("M84 56H116Q112 86 130 116Q140 150 124 178H76Q60 150 70 116Q88 86 84 56Z")
    else:
        b.part("M82 58H118Q116 76 140 92Q170 124 142 164Q134 178 120 178H80Q66 178 58 164Q30 124 60 92Q84 76 82 58Z")
    b.part(oval(100, 57, 18, 5), "second")


def blanket(b: Board) -> None:
    b.part("M30 60Q100 40 170 60L176 92Q100 74 24 92Z")
    b.part("M24 88Q100 70 176 88V122Q100 106 24 122Z")
    b.part("M24 120Q100 102 176 120V152Q100 170 24 152Z")
    b.line("M24 92Q14 104 24 120M176 92Q186 104 176 120", width=1.4)
    for x in range(30, 176, 8):
        b.strap(f"M{x} {154 + 8 * (1 - abs(x - 100) / 80):.1f}v12", "second", 1.8)


def chair(b: Board) -> None:
    leg = "wood" if b.look.material in ("oak", "walnut", "beech", "rattan", "velvet", "bouclé", "linen") else "metal"
    b.strap("M62 134L54 180M138 134L146 180M76 132L74 166M124 132L126 166", leg, 6)
    if b.look.detail == "armchair":
        b.part("M52 34Q100 18 148 34Q156 80 148 112H52Q44 80 52 34Z")
        b.part("M30 84Q48 74 54 96V146H38Q28 144 30 84ZM170 84Q152 74 146 96V146H162Q172 144 170 84Z")
        b.part("M50 110Q100 100 150 110V140Q100 148 50 140Z", "second")
    else:
        b.part("M62 22Q100 14 138 22L134 100Q100 106 66 100Z")
        b.part("M52 112Q100 100 148 112L152 134Q100 144 48 134Z", "second")
        b.strap("M70 98L68 116M130 98L132 116", leg, 5)


def pan(b: Board) -> None:
    b.strap("M134 106L190 64", "wood" if b.look.detail == "wooden handle" else "dark", 13)
    b.part("M14 104H150Q152 146 128 158H40Q12 148 14 104Z")
    b.part(oval(82, 104, 68, 17), "second")
    b.part(oval(82, 106, 58, 12), "dark")


def candle(b: Board) -> None:
    b.part("M100 20Q118 44 108 58Q100 66 92 58Q84 44 100 20Z", "flame")
    b.strap("M100 58V76", "dark", 2)
    if b.look.detail == "jar":
        b.part(box(50, 74, 100, 104, 14), "glass")
        b.part("M56 96H144V162Q144 172 134 172H66Q56 172 56 162Z")
        b.part(box(72, 118, 56, 32, 3), "pale")
    else:
        b.part(box(66, 74, 68, 98, 6))
        b.part(oval(100, 76, 34, 8), "second")
        b.part(oval(100, 174, 54, 8), "metal")


def rug(b: Board) -> None:
    if b.look.detail == "round":
        b.part(oval(100, 104, 84, 66))
        for r in (0.82, 0.62, 0.36):
            b.line(oval(100, 104, 84 * r, 66 * r), width=2)
    else:
        b.part("M38 46H162L184 164H16Z")
        b.part("M52 60H148L162 150H38Z", "second")
        b.part("M64 72H136L146 138H54Z")
        for x in range(42, 162, 7):
            b.strap(f"M{x} 46v-8", "pale", 1.8)
        for x in range(20, 182, 9):
            b.strap(f"M{x} 165l-1 9", "pale", 2)


def teapot(b: Board) -> None:
    b.strap("M146 86Q188 78 182 118Q176 148 140 146", "main", 10)
    b.part("M58 96Q36 96 24 68L14 72Q20 124 58 136Z")
    b.part("M52 112Q54 70 100 68Q146 70 148 112Q150 168 100 172Q50 168 52 112Z")
    b.part("M72 72Q100 56 128 72Q114 80 100 80Q86 80 72 72Z", "second")
    b.dot(100, 54, 8)


def clock(b: Board) -> None:
    b.part(circle(100, 98, 78))
    b.part(circle(100, 98, 64), "pale")
    for d in ("M100 42v10", "M100 144v10", "M44 98h10", "M146 98h10"):
        b.line(d, "dark", 3.4)
    for d in ("M128 50l-4 7", "M72 50l4 7", "M128 146l-4 -7", "M72 146l4 -7"):
        b.line(d, "dark", 2)
    b.strap("M100 98L100 62", "dark", 4)
    b.strap("M100 98L128 112", "dark", 4)
    b.dot(100, 98, 5)


def planter(b: Board) -> None:
    for d in ("M100 96Q96 50 70 24Q62 60 100 96Z", "M100 96Q108 44 136 30Q138 66 100 96Z", "M100 96Q64 80 40 52Q42 92 100 96Z",
              "M100 96Q138 82 162 58Q158 92 100 96Z", "M100 96Q90 40 102 12Q116 44 100 96Z"):  # fmt: skip
        b.part(d, "leaf")
    b.part("M52 98H148L138 172Q136 180 126 180H74Q64 180 62 172Z")
    b.part(box(46, 90, 108, 16, 5), "second")


SILHOUETTES: dict[str, Callable[[Board], None]] = {
    "t-shirt": tshirt, "shirt": shirt, "sweater": sweater, "jacket": jacket, "dress": dress, "skirt": skirt,
    "trousers": trousers, "shorts": shorts, "beanie": beanie, "cap": cap, "scarf": scarf, "sneakers": sneaker,
    "boots": boot, "sandals": sandal, "handbag": handbag, "sunglasses": sunglasses, "watch": watch,
    "backpack": backpack, "tent": tent, "sleeping bag": sleeping_bag, "water bottle": bottle, "headlamp": headlamp,
    "trekking poles": trekking_poles, "bike helmet": helmet, "mug": mug, "lamp": lamp, "cushion": cushion,
    "vase": vase, "blanket": blanket, "chair": chair, "frying pan": pan, "candle": candle, "rug": rug,
    "teapot": teapot, "wall clock": clock, "plant pot": planter,
}  # fmt: skip
