"""Bytes → text. Encodings are told apart by what Russian looks like in each; line ends stay as they are."""

from __future__ import annotations

import codecs
import re
from functools import cache

from elchi.sources.errors import BinaryError, UndecodableError

SAMPLE = 65_536
_BEYOND_ASCII = re.compile(r"[^\W\d_a-zA-Z]+")
_MARK_IN_WORD = re.compile(r"(?:(?<=\w)|(?<!\S))[‘’”†‡‰‹›™®§°•–—…](?=[а-яё])")  # prose has none: a letter read wrongly
LEGACY_ENCODINGS = ("windows-1251", "koi8-r", "cp866", "iso8859-5", "mac-cyrillic")
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SIGNATURES = (
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive or an office document (.docx, .xlsx, .odt)"),
    (b"\xd0\xcf\x11\xe0", "an old office document (.doc, .xls)"),
    (b"{\\rtf", "an RTF document"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x28\xb5\x2f\xfd", "a zstd archive"),
    (b"PAR1", "a Parquet file"),
    (b"SQLite format 3", "an SQLite database"),
    (b"\x7fELF", "a program"),
)
# Pairs of letters that make up seven in ten of all pairs in Russian prose.
_PAIRS = (
    "ст то на ра ен ни ов ро ко но ре пр по ан ер ос го та ор не ли во од ал ет ол ва те де ле ит ат ел "
    "ль ри ск ес ка от ти он ин ом ны ла за ог со ед тр ем ве об ло да ме ми ки ил ав ть ар ия ви ис до "
    "ак ас ие ой че мо ма ии тв ци ам нн се бо им ся ру ик вы из ди же пе аз сл нт ей ир ля си сс ий тс "
    "чт ча ег дн ьн ту са ев уд ок эт "
)
_COMMON_PAIRS = frozenset(_PAIRS.split())
_PRIORS = {"windows-1251": 0.06, "koi8-r": 0.04, "cp866": 0.02, "iso8859-5": 0.0, "mac-cyrillic": 0.0}
_PLAUSIBLE = 0.22  # Russian scores about 0.7, another reading of its bytes below 0.1
_TYPOGRAPHY = frozenset("«»“”„‘’–—…№©®™°§·•€\xa0\xad‹›†‡‰")


def decode(data: bytes, *, encoding: str | None = None) -> str:
    """The text of the bytes, without a byte-order mark; `encoding` overrules what is recognised."""
    if encoding:
        return _decode_as(data, encoding)
    for bom, name in _BOMS:
        if data.startswith(bom):
            return _decode_as(data[len(bom) :], name)
    for signature, what in _SIGNATURES:
        if data.startswith(signature):
            raise BinaryError(f"this is {what}, not text", advice="save its text as .txt or .html")
    if wide := _wide(data[:SAMPLE]):
        return _decode_as(data, wide)
    if _is_binary(data[:SAMPLE]):
        raise BinaryError("this is binary data, not text", advice="give text, HTML or JSON Lines")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _decode_legacy(data, error)


def _decode_as(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)  # codecs.decode would take "zip" and "rot13" too
    except LookupError:
        advice = "try utf-8, windows-1251, koi8-r or utf-16"
        raise UndecodableError(f"no encoding is called {encoding!r}", advice=advice) from None
    except (UnicodeError, ValueError) as error:
        place = f" at byte {error.start:,}" if isinstance(error, UnicodeDecodeError) else ""
        advice = "name its true encoding, or convert it to UTF-8"
        raise UndecodableError(f"not valid {encoding}{place}", advice=advice) from None


def _wide(sample: bytes) -> str | None:
    """UTF-16 without a mark: nearly every second byte is 0x00 or 0x04 (Latin or Cyrillic), the others are not."""
    even, odd = sample[0::2], sample[1::2]
    if len(odd) < 2:
        return None
    high_even = (even.count(0) + even.count(4)) / len(even)
    high_odd = (odd.count(0) + odd.count(4)) / len(odd)
    if high_odd > 0.7 and high_even < 0.3:
        return "utf-16-le"
    if high_even > 0.7 and high_odd < 0.3:
        return "utf-16-be"
    return None


def _is_binary(sample: bytes) -> bool:
    control = sum(sample.count(byte) for byte in range(32) if byte not in (9, 10, 12, 13, 27))
    return control > 0.005 * len(sample) + 1 or b"\x00\x00\x00" in sample


def _decode_legacy(data: bytes, utf8_error: UnicodeDecodeError) -> str:
    sample = data[:SAMPLE]
    score, best = max((_plausibility(sample, name), name) for name in LEGACY_ENCODINGS)
    if score >= _PLAUSIBLE:
        return data.decode(best, errors="replace")
    if _is_nearly_utf8(data):
        what = f"broken UTF-8 at byte {utf8_error.start:,}"
        raise UndecodableError(what, advice="fetch it again, or repair it with: iconv -c -f utf-8 -t utf-8")
    raise UndecodableError("the encoding is not recognised", advice="name it, or convert the text to UTF-8")


def _is_nearly_utf8(data: bytes) -> bool:
    """Whether only a few bytes are wrong: a cut in the middle of a letter, a damaged download."""
    text = data[:SAMPLE].decode("utf-8", errors="replace")
    return text.count("\ufffd") < 0.02 * len(text) + 2 and any(ord(char) > 127 and char != "\ufffd" for char in text)


def _plausibility(sample: bytes, encoding: str) -> float:
    """How Russian the bytes look in an encoding: the share of common pairs of letters, less what no prose has."""
    text = sample.decode(encoding, errors="replace")
    words = _BEYOND_ASCII.findall(text)
    letters = sum(map(len, words))
    if not letters:
        return -1.0
    pairs = [word[i : i + 2] for word in map(str.lower, words) for i in range(len(word) - 1)]
    common = sum(pair in _COMMON_PAIRS for pair in pairs) / len(pairs) if pairs else 0.5
    odd_case = sum(not (word.islower() or word.istitle() or word.isupper()) for word in words) / len(words)
    shouted = sum(len(word) for word in words if word.isupper() and len(word) > 1) / letters
    strange = sum(ord(char) > 127 and not _is_russian(char) and char not in _TYPOGRAPHY for char in text)
    strange += len(_MARK_IN_WORD.findall(text))
    return common - odd_case - 0.1 * shouted - 2 * strange / letters + _PRIORS[encoding]


def _is_russian(char: str) -> bool:
    return "а" <= char.lower() <= "я" or char in "ёЁ"


@cache
def _mistaken(encoding: str) -> tuple[str, re.Pattern[str]]:
    """What the first and the second bytes of Cyrillic letters in UTF-8 are mistaken for."""
    tails = bytes(range(0x80, 0xC0)).decode(encoding, errors="ignore")
    return b"\xd0\xd1".decode(encoding), re.compile(f"[{re.escape(tails)}]")


def garbled_as(text: str) -> str | None:
    """The encoding that UTF-8 was once mistaken for, if the text is such mojibake ("РџСЂРµР·РёРґРµРЅС‚")."""
    sample = text[:4000]
    for encoding in ("windows-1251", "latin-1", "cp1252", "koi8-r", "cp866"):
        leads, tails = _mistaken(encoding)
        if sum(map(sample.count, leads)) < 20 or len(tails.findall(sample)) < 20:  # twenty letters want as many of each
            continue
        raw = sample.encode(encoding, errors="ignore")
        repaired = raw.decode("utf-8", errors="ignore")
        cyrillic, letters = sum("а" <= char <= "я" for char in repaired), sum(map(str.isalpha, repaired))
        if cyrillic >= 20 and cyrillic > 0.5 * letters and len(repaired) < 0.7 * len(sample):
            return encoding
    return None
