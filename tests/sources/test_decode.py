"""Bytes → text in every encoding that Russian reports come in."""

from __future__ import annotations

import codecs

import pytest

from elchi.sources import BinaryError, UndecodableError, decode, report_from_text

TEXTS = [
    "Министр прибыл в Бишкек с официальным визитом. «Мы соседи», — сказал он.",
    "МИНИСТР ПРИБЫЛ В БИШКЕК",
    "Визит",
    "МИД РК",
    "Фото: sapar.kg",
    "Ministry of Trade: министр сообщил о росте на 5 %.",
]
ENCODINGS = ["utf-8", "utf-8-sig", "windows-1251", "koi8-r", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("text", TEXTS)
def test_encodings_are_recognised_even_in_short_texts(text: str, encoding: str) -> None:
    data = text.encode(encoding, errors="replace")
    assert decode(data) == data.decode(encoding)


@pytest.mark.parametrize("encoding", ["cp866", "iso8859-5"])
def test_older_encodings_are_recognised_in_sentences(encoding: str) -> None:
    data = TEXTS[0].encode(encoding, errors="replace")
    assert decode(data) == data.decode(encoding)


def test_line_ends_stay() -> None:
    assert decode("а\r\nб\rв\nг".encode()) == "а\r\nб\rв\nг"


def test_a_mark_of_byte_order_is_no_text() -> None:
    assert decode(codecs.BOM_UTF8 + "да".encode()) == "да"


@pytest.mark.parametrize(
    "data",
    [
        b"%PDF-1.7 \xd0",
        b"PK\x03\x04\x14\x00",
        b"\x89PNG\r\n\x1a\n",
        bytes(range(256)),
        b"\x00" * 100,
        b"\xff\xd8\xff\xe0",
    ],
)
def test_binary_data_are_refused(data: bytes) -> None:
    with pytest.raises(BinaryError):
        decode(data)


def test_a_named_encoding_that_does_not_fit_is_refused() -> None:
    with pytest.raises(UndecodableError, match="not valid utf-8 at byte 0"):
        decode("Визит".encode("windows-1251"), encoding="utf-8")
    with pytest.raises(UndecodableError, match="no encoding is called 'klingon'"):
        decode(b"a", encoding="klingon")


@pytest.mark.parametrize("encoding", ["zlib", "rot13", "hex"])
def test_what_turns_bytes_into_bytes_is_no_encoding(encoding: str) -> None:
    with pytest.raises(UndecodableError, match="no encoding is called"):
        decode(b"6161", encoding=encoding)


def test_a_named_encoding_overrules() -> None:
    assert decode("Визит".encode("koi8-r"), encoding="windows-1251") == "Визит".encode("koi8-r").decode("windows-1251")


def test_broken_utf8_is_told_with_its_place() -> None:
    data = TEXTS[0].encode() * 20
    with pytest.raises(UndecodableError, match="broken UTF-8 at byte"):
        decode(data[:-1] + b" \xff" + data[:101])


def test_an_encoding_of_other_languages_is_not_guessed() -> None:
    with pytest.raises(UndecodableError, match="encoding is not recognised"):
        decode("國家主席會見了總統，雙方討論了貿易".encode("big5"))


@pytest.mark.parametrize("mistaken", ["windows-1251", "latin-1"])
def test_garbled_text_is_refused(mistaken: str) -> None:
    garbled = (TEXTS[0] * 3).encode().decode(mistaken, errors="ignore")
    with pytest.raises(UndecodableError, match="garbled"):
        report_from_text(garbled)


def test_lost_letters_are_told() -> None:
    with pytest.raises(UndecodableError, match="letters were lost"):
        report_from_text("Пре�идент приб�л в Ас�ану с оф�циальным визи�ом")
