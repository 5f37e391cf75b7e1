"""Write JSON Schemas of the YAML files, so that an editor completes and checks them while they are typed."""

from __future__ import annotations

import json
from typing import Any

from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from generator.library.kinds import KINDS, Kind
from generator.library.schema.descriptions import describe_field, describe_model
from generator.model.base import one_or_many

_DIALECT = "http://json-schema.org/draft-07/schema#"  # what the editors' YAML extensions know best


def schemas() -> dict[str, bytes]:
    """Return the schema of each kind of file: `{"excerpt.json": …, "themes.json": …}`, the same bytes every time.

    A file that holds a list is named after the file, a folder's after one record of it.
    """
    return {schema_name(kind): _bytes(_file_schema(kind)) for kind in KINDS.values()}


def schema_name(kind: Kind) -> str:
    """Return the name of the schema file of a kind."""
    return f"{kind.name}.json" if kind.place.endswith("/") else kind.place.replace(".yaml", ".json")


def _bytes(schema: JsonSchemaValue) -> bytes:
    return (json.dumps(schema, ensure_ascii=False, indent=2) + "\n").encode()


def _file_schema(kind: Kind) -> JsonSchemaValue:
    record = TypeAdapter(kind.type).json_schema(schema_generator=_Generator, ref_template="#/definitions/{model}")
    definitions = record.pop("$defs", {})
    record.pop("discriminator", None)
    shape: JsonSchemaValue = {"$schema": _DIALECT, "title": f"活页：{kind.label}（lessons/{kind.place}）"}
    definitions["record"] = record
    one = {"$ref": "#/definitions/record"}
    many = {"type": "array", "items": one}
    if not kind.many:
        shape["allOf"] = [one]  # beside a bare $ref nothing else is read
    elif kind.place.endswith("/"):
        shape |= {"if": {"type": "array"}, "then": many, "else": one}  # anyOf would say only that neither fits
    else:
        shape |= many
    return {**shape, "definitions": definitions}


class _Generator(GenerateJsonSchema):
    """Describe what the loader takes: a plain number where text is meant, one value where a list is, an empty key."""

    def str_schema(self, schema: core_schema.StringSchema) -> JsonSchemaValue:
        """Allow what an editor's YAML takes for a number or a truth value: the loader reads it as text."""
        return {**super().str_schema(schema), "type": ["string", "number", "boolean"]}

    def function_before_schema(self, schema: core_schema.BeforeValidatorFunctionSchema) -> JsonSchemaValue:
        """Allow what the model's own reading of a value allows."""
        inner = self.generate_inner(schema["schema"])
        function: Any = schema["function"]["function"]
        if function is one_or_many and "items" in inner:
            return {"anyOf": [inner, inner["items"]]}
        name = getattr(function, "__name__", "")
        if name in ("_letters", "_paper", "_column"):
            return {"anyOf": [inner, {"type": "string"}]}
        if name in ("_size", "_seal"):
            return {"anyOf": [inner, {"type": ["string", "boolean"]}]}  # 8开, 首页, true
        if name == "_truth":
            return {"enum": ["对", "错", "正确", "错误", "√", "×", True, False]}
        if name == "_blanks":
            text = {"type": ["string", "number", "boolean"]}
            return {"anyOf": [text, {"type": "array", "items": {"anyOf": [text, {"type": "array", "items": text}]}}]}
        return inner

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        """Allow a key without a value where the key may be left out: the loader takes it as left out."""
        inner = super().default_schema(schema)
        if isinstance(inner.get("type"), list):
            return {**inner, "type": [*inner["type"], "null"]}
        if "anyOf" in inner and {"type": "null"} not in inner["anyOf"]:
            return {**inner, "anyOf": [*inner["anyOf"], {"type": "null"}]}
        return inner

    def tagged_union_schema(self, schema: core_schema.TaggedUnionSchema) -> JsonSchemaValue:
        """Leave out the tag, which JSON Schema does not know: each alternative names its own `kind`."""
        union = super().tagged_union_schema(schema)
        union.pop("discriminator", None)
        return union

    def model_schema(self, schema: core_schema.ModelSchema) -> JsonSchemaValue:
        """Describe a model and its keys in Chinese."""
        result = super().model_schema(schema)
        model = schema["cls"]
        result.pop("title", None)
        result["description"] = describe_model(model)
        for name, field in result.get("properties", {}).items():
            field.pop("title", None)
            words = describe_field(model.__name__, name)
            if words and "description" not in field:
                if "$ref" in field:  # a neighbour of $ref is not read
                    result["properties"][name] = {"allOf": [{"$ref": field["$ref"]}], "description": words}
                else:
                    field["description"] = words
        return result
