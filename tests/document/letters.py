"""Letters to print: one for each way of writing, with every kind of block in it."""

from dataclasses import dataclass

from mlawriter.document.blocks import (
    Block,
    Document,
    Heading,
    Identifier,
    Inlines,
    Items,
    Marks,
    PageBreak,
    Paragraph,
    Particulars,
    Reference,
    Signature,
    Table,
    Text,
    Unknown,
)
from mlawriter.document.characters import Direction


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of the sample letter in one language."""

    language: str
    direction: Direction
    title: str
    state: str
    ministry: str
    marks: tuple[str, str]
    basis: str
    to: str
    made_by: str
    summary: str
    who: str
    when: str
    salutation: str
    opening: str
    facts: str
    deaths: str
    payments: str
    date: str
    see: str
    annex: str
    unknown: str
    asked: str
    papers: tuple[str, str]
    annexes: str
    header: tuple[str, str, str]
    thanks: str
    place: str
    signatories: tuple[str, str]
    name: str
    page_of: str
    draft: str
    training: str


EN = Wording(
    "en", "ltr", "Request for mutual legal assistance in criminal matters", "REPUBLIC OF KELADOU",
    "Ministry of Justice", ("CONFIDENTIAL", "URGENT until 6 January 2025"),
    "Gulf Community Convention of 1996 on mutual assistance", "To", "Made by", "Summary", "Who", "By when",
    "Dear Sir or Madam,",
    "The International Assistance Service presents its compliments to the International Cooperation Unit and has "
    "the honour to request the assistance described below.",
    "Statement of facts",
    "Between 3 March and 21 June 2024, 19 children aged 1 to 6 died of kidney failure in Port-Kéla and Doumé. All "
    "had taken the cough syrup. The national laboratory found 21 per cent of diethylene glycol in the batch named ",
    "Four transfers went to account ", "26 April 2024", "The reasons are in paragraph ", "Annex ",
    "[not in the file]", "We ask you to obtain certified copies of:",
    ("the opening papers;", "the incoming and outgoing transfers, with the name of each counterparty."),
    "Annexes", ("No.", "Title", "Copy"),
    "We thank you for your assistance and ask you to accept the assurance of our high consideration.",
    "Port-Kéla, 18 November 2024", ("For the central authority", "The authority making the request"),
    "Hervé Ndolo, investigating judge", "Page {page} of {pages}", "DRAFT", "TRAINING – not a real request",
)  # fmt: skip

FR = Wording(
    "fr", "ltr", "Demande d'entraide judiciaire en matière pénale", "RÉPUBLIQUE DE KELADOU",
    "Ministère de la Justice", ("CONFIDENTIEL", "URGENT jusqu'au 6 janvier 2025"),
    "Convention d'entraide de la Communauté du Golfe de 1996", "À", "Auteur", "Résumé", "Qui", "Échéance",
    "Madame, Monsieur,",
    "Le Service de l'entraide pénale internationale présente ses compliments à l'Unité de coopération "
    "internationale et a l'honneur de demander l'entraide décrite ci-après.",
    "Exposé des faits",
    "Entre le 3 mars et le 21 juin 2024, 19 enfants âgés de 1 à 6 ans sont morts d'insuffisance rénale à Port-Kéla "
    "et à Doumé. Tous avaient pris le sirop. Le laboratoire national a trouvé 21 % de diéthylène glycol dans le lot ",
    "Quatre virements ont été faits sur le compte ", "26 avril 2024", "Les motifs figurent au paragraphe ",
    "Annexe ", "[pas au dossier]", "Nous vous prions d'obtenir copie certifiée :",
    ("des pièces d'ouverture ;", "des virements reçus et émis, avec le nom de chaque contrepartie."),
    "Annexes", ("No", "Titre", "Copie"),
    "Nous vous remercions de votre concours et vous prions d'agréer l'assurance de notre haute considération.",
    "Port-Kéla, le 18 novembre 2024", ("Pour l'autorité centrale", "L'autorité requérante"),
    "Hervé Ndolo, juge d'instruction", "Page {page} sur {pages}", "PROJET", "EXERCICE – demande fictive",
)  # fmt: skip

AR = Wording(
    "ar", "rtl", "طلب مساعدة قانونية متبادلة في المسائل الجنائية", "جمهورية كيلادو", "وزارة العدل",
    ("سري", "عاجل حتى 6 يناير 2025"), "اتفاقية جماعة الخليج لعام 1996 بشأن المساعدة المتبادلة", "إلى", "من",
    "ملخص", "من هو", "الموعد", "السيد/السيدة المحترم(ة)،",
    "تهدي مصلحة المساعدة الجنائية الدولية تحياتها إلى وحدة التعاون الدولي وتتشرف بطلب المساعدة المبينة أدناه.",
    "بيان الوقائع",
    "بين 3 مارس و21 يونيو 2024 توفي 19 طفلا تتراوح أعمارهم بين سنة وست سنوات بسبب الفشل الكلوي. وكانوا جميعا قد "
    "تناولوا الشراب. وقد وجد المختبر الوطني نسبة 21 في المائة من ثنائي إيثيلين غليكول في الدفعة ",
    "أُرسلت أربعة تحويلات إلى الحساب ", "26 أبريل 2024", "الأسباب مبينة في الفقرة ", "المرفق ",
    "[غير وارد في الملف]", "نرجو منكم الحصول على نسخ مصدقة من:",
    ("وثائق فتح الحساب؛", "التحويلات الواردة والصادرة مع اسم كل طرف مقابل."), "المرفقات",
    ("الرقم", "العنوان", "النسخة"),
    "نشكركم على مساعدتكم ونرجو أن تتفضلوا بقبول فائق الاحترام والتقدير.", "بورت كيلا، 18 نوفمبر 2024",
    ("عن السلطة المركزية", "السلطة الطالبة"), "إيرفي ندولو، قاضي التحقيق", "صفحة {page} من {pages}", "مسودة",
    "تمرين - ليس طلبا حقيقيا",
)  # fmt: skip

ALL = (EN, FR, AR)
FIRM = "Smith & Sons <Ltd>"
ACCOUNT = "4471-2209"
TELEPHONE = "+998 71 202-04-96"


def letter(wording: Wording, *, draft: bool = False, training: bool = False, measures: int = 3) -> Document:
    """Return the letter in this language; each measure adds a paragraph, a list and a table."""
    return Document(
        language=wording.language,
        direction=wording.direction,
        title=wording.title,
        reference="PK-ECO-2024/377",
        page_of=wording.page_of,
        blocks=(*_head(wording), *_facts(wording), *_measures(wording, measures), *_close(wording)),
        draft=wording.draft if draft else None,
        training=wording.training if training else None,
    )


def said(text: str) -> Inlines:
    """Return plain words as the content of a block."""
    return (Text(text),)


def _head(w: Wording) -> tuple[Block, ...]:
    return (
        Paragraph((Text(w.state, strong=True),), manner="letterhead"),
        Paragraph(said(w.ministry), manner="letterhead"),
        Marks(tuple(said(mark) for mark in w.marks)),
        Heading(1, said(w.title)),
        Paragraph(said(w.basis), manner="subtitle"),
        Particulars(
            (
                (said(w.to), ((Text("International Cooperation Unit, Harbour City", language="en"),), (
                    Identifier(TELEPHONE), Text(" "), Unknown(w.unknown)))),
                (said(w.made_by), (said(w.name), (Identifier("PK-ECO-2024/377"),))),
            )
        ),
        Particulars(
            (
                (said(w.who), ((Text("Awa "), Text("Solimane", strong=True)),)),
                (said(w.when), ((Identifier(w.date, strong=True),),)),
            ),
            title=said(w.summary),
            boxed=True,
        ),
        Paragraph(said(w.salutation), manner="courtesy"),
        Paragraph(said(w.opening)),
    )  # fmt: skip


def _facts(w: Wording) -> tuple[Block, ...]:
    return (
        Heading(2, said(w.facts), anchor="facts"),
        Paragraph((Text(w.deaths), Identifier("SE-0424"), Text(".")), "1", "p1"),
        Paragraph((Text(w.payments), Identifier(ACCOUNT), Text(" ("), Text(FIRM), Text(").")), "2", "p2"),
        Paragraph((Text(w.see), Reference("p1", "1"), Text(" ("), Reference("a2", f"{w.annex}2"), Text(").")), "3"),
        Paragraph((Text("The solvent has been replaced again.", language="en", direction="ltr", emphasis=True),), "4"),
    )


def _measures(w: Wording, count: int) -> tuple[Block, ...]:
    blocks: list[Block] = []
    for n in range(count):
        blocks += (
            Heading(3, (Text(f"{w.asked} "), Identifier(f"{n + 1}"))),
            Paragraph((Text(w.asked),), str(5 + n), f"m{n}"),
            Items(("(a)", "(b)"), tuple(said(paper) for paper in w.papers)),
            Table(
                tuple(said(cell) for cell in w.header),
                tuple((said(str(row)), (Text(w.payments), Identifier(ACCOUNT)), (Unknown(w.unknown),))
                      for row in range(1, 5)),
                (12, 58, 30),
                caption=said(w.facts),
            ),
        )  # fmt: skip
    return tuple(blocks)


def _close(w: Wording) -> tuple[Block, ...]:
    return (
        Heading(2, said(w.annexes)),
        Table(
            tuple(said(cell) for cell in w.header),
            (
                (said("1"), said(w.deaths), said("FR, EN")),
                (said("2"), (Text(w.payments), Identifier(w.date), Text(" ("), Identifier("2024-04-26"), Text(")")),
                 (Unknown(w.unknown),)),
            ),
            (10, 70, 20),
            anchors=("a1", "a2"),
        ),
        Paragraph(said(w.thanks), manner="courtesy"),
        Paragraph(said(w.place), manner="courtesy"),
        Signature(((said(w.signatories[0]), ((Unknown(w.unknown),),)), (said(w.signatories[1]), (said(w.name),)))),
        Paragraph(said(w.opening), manner="note"),
        PageBreak(),
        Heading(2, (Text(w.annex), Identifier("8"))),
        Paragraph(said("ߒߞߏ · 𞤀𞤣𞤤𞤢𞤥 · 北京市 𠮷野 · Ўзбек · Հայաստան")),
    )  # fmt: skip
