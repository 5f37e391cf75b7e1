"""Cut a font to some characters with HarfBuzz's subsetter, which WeasyPrint needs as well."""

from __future__ import annotations

import ctypes
import ctypes.util
from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from generator.fonts.installed import Face

# What horizontal Chinese with Latin asks for. A family is one language's already, so that `locl`, which brings the
# shapes of the others, is not among them.
_FEATURES = ("ccmp", "liga", "calt", "kern", "mark", "mkmk", "halt", "palt", "pwid", "chws")
_LAYOUT_FEATURE_TAG = 6  # HB_SUBSET_SETS_LAYOUT_FEATURE_TAG


class SubsettingUnavailableError(Exception):
    """This machine has no hb-subset library, or it refused the font."""


def subset(face: Face, points: Iterable[int]) -> bytes:
    """Return a font file of one face with only these characters; raise `SubsettingUnavailableError`."""
    harfbuzz, subsetter = _libraries()
    blob = harfbuzz.hb_blob_create_from_file_or_fail(str(face.path).encode())
    if not blob:
        raise SubsettingUnavailableError(f"{face.path} cannot be read")
    whole = harfbuzz.hb_face_create(blob, face.index)
    wanted = subsetter.hb_subset_input_create_or_fail()
    try:
        characters = subsetter.hb_subset_input_unicode_set(wanted)
        for point in points:
            harfbuzz.hb_set_add(characters, point)
        features = subsetter.hb_subset_input_set(wanted, _LAYOUT_FEATURE_TAG)
        harfbuzz.hb_set_clear(features)
        for tag in _FEATURES:
            harfbuzz.hb_set_add(features, int.from_bytes(tag.encode(), "big"))
        cut = subsetter.hb_subset_or_fail(whole, wanted)
        if not cut:
            raise SubsettingUnavailableError(f"{face.path} cannot be cut")
        return _bytes(harfbuzz, cut)
    finally:
        subsetter.hb_subset_input_destroy(wanted)
        harfbuzz.hb_face_destroy(whole)
        harfbuzz.hb_blob_destroy(blob)


def _bytes(harfbuzz: Any, face: Any) -> bytes:
    blob = harfbuzz.hb_face_reference_blob(face)
    length = ctypes.c_uint()
    data = harfbuzz.hb_blob_get_data(blob, ctypes.byref(length))
    result = ctypes.string_at(data, length.value)
    harfbuzz.hb_blob_destroy(blob)
    harfbuzz.hb_face_destroy(face)
    return result


@lru_cache(maxsize=1)
def _libraries() -> tuple[Any, Any]:
    try:
        harfbuzz, subsetter = _load("harfbuzz", 0), _load("harfbuzz-subset", 0)
        _declare(harfbuzz, subsetter)
    except (OSError, AttributeError) as error:
        raise SubsettingUnavailableError(str(error)) from error
    return harfbuzz, subsetter


def _load(name: str, version: int) -> Any:
    for candidate in (f"lib{name}.so.{version}", f"lib{name}.{version}.dylib", f"lib{name}-{version}.dll"):
        try:
            return ctypes.CDLL(candidate)
        except OSError:
            continue
    raise OSError(f"no lib{name}")


def _declare(harfbuzz: Any, subsetter: Any) -> None:
    pointer, number = ctypes.c_void_p, ctypes.c_uint
    for library, name, result, arguments in (
        (harfbuzz, "hb_blob_create_from_file_or_fail", pointer, (ctypes.c_char_p,)),
        (harfbuzz, "hb_blob_destroy", None, (pointer,)),
        (harfbuzz, "hb_blob_get_data", pointer, (pointer, ctypes.POINTER(number))),
        (harfbuzz, "hb_face_create", pointer, (pointer, number)),
        (harfbuzz, "hb_face_destroy", None, (pointer,)),
        (harfbuzz, "hb_face_reference_blob", pointer, (pointer,)),
        (harfbuzz, "hb_set_add", None, (pointer, number)),
        (harfbuzz, "hb_set_clear", None, (pointer,)),
        (subsetter, "hb_subset_input_create_or_fail", pointer, ()),
        (subsetter, "hb_subset_input_destroy", None, (pointer,)),
        (subsetter, "hb_subset_input_set", pointer, (pointer, ctypes.c_int)),
        (subsetter, "hb_subset_input_unicode_set", pointer, (pointer,)),
        (subsetter, "hb_subset_or_fail", pointer, (pointer, pointer)),
    ):
        function = getattr(library, name)
        function.restype, function.argtypes = result, arguments
