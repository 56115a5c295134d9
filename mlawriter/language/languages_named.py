"""Languages of the world and currencies by name, for selects and for the letter; names are those of CLDR."""

from collections.abc import Iterable
from functools import cache
from typing import Final

from babel import Locale, UnknownLocaleError
from babel.numbers import get_currency_name

from mlawriter.language.formats import formats
from mlawriter.language.locales import SOURCE
from mlawriter.language.names import sort_key

# Living languages with a two-letter code in ISO 639, and the languages with three letters that CLDR gives as
# official or regional in a State of the directory or that courts of West Africa and Central Asia often need.
_LANGUAGE_CODES = """
    aa ab af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch ckb co cs cv cy da de dv dyo dz ee el en es
    et eu fa fa-AF ff fi fil fj fo fr fy ga gaa gd gl gn gu gv ha haw he hi ho hr ht hu hy hz id ig ii is it iu ja jv
    ka kab kea kg ki kj kk kl km kn ko kr ks ku kv kw ky lb lg li ln lo lt lu luo lv man men mg mh mi mk ml mn mos mr
    ms mt my na nb nd ne ng nl nn nr nso nv ny oc oj om or os pa pap pl ps pt qu rm rn ro ru rw sc sd se sg si sk sl
    sm sn so sq sr srr ss st su sv sw ta te tem tet tg th ti tk tl tn to tpi tr ts tt tw ty tzm udm ug uk ur uz ve vi
    wa wo xh yi yo yue za zgh zh zu
"""

# Legal tender of the States of the directory on 21 November 2026 (CLDR 47).
_CURRENCY_CODES = """
    AED AFN ALL AMD AOA ARS AUD AZN BAM BBD BDT BGN BHD BIF BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY COP CRC
    CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD GBP GEL GHS GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK
    JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN
    MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SLE SOS
    SRD SSP STN SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XOF YER ZAR ZMW
    ZWG
"""

LANGUAGE_CODES: Final = tuple(_LANGUAGE_CODES.split())
CURRENCY_CODES: Final = tuple(_CURRENCY_CODES.split())


def language_name(tag: str, code: str) -> str:
    """The name of a language, given by its tag, in the language `tag`; the tag itself where CLDR has no name."""
    regional = Locale.parse(formats(tag).regional)
    try:
        return regional.languages.get(code.replace("-", "_")) or _described(code, regional) or code
    except (UnknownLocaleError, ValueError):
        return code


def _described(code: str, regional: Locale) -> str | None:
    return Locale.parse(code, sep="-").get_display_name(regional)


@cache
def language_choices(tag: str) -> tuple[tuple[str, str], ...]:
    """Tag and name of each language that can be chosen, sorted by name as a reader of `tag` expects."""
    return _sorted((code, language_name(tag, code)) for code in LANGUAGE_CODES)


def currency_name(tag: str, code: str) -> str:
    """The name of a currency in the language `tag`; the English name, then the code, where CLDR has none."""
    name = get_currency_name(code, locale=formats(tag).regional)
    return get_currency_name(code, locale=formats(SOURCE).regional) if name == code else name


@cache
def currency_choices(tag: str) -> tuple[tuple[str, str], ...]:
    """Code and name of each currency that can be chosen, sorted by code, as sums print it."""
    return tuple((code, currency_name(tag, code)) for code in CURRENCY_CODES)


def _sorted(pairs: Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    return tuple(sorted(pairs, key=lambda pair: (sort_key(pair[1]), pair[0])))
