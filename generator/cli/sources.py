"""`huoye sources`: list the sources and the state of their full texts, and register fingerprints."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from generator.cli.place import get_workspace, json_option, workspace_option
from generator.cli.terminal import print_json
from generator.errors import ExitCode, UserError
from generator.library.catalogue import excerpts_by_source
from generator.library.library import Library
from generator.library.load import load
from generator.library.source_kinds import SOURCE_RULES
from generator.library.yaml.registering import is_of_original, registered, registrations
from generator.model.source import Source
from generator.output import save
from generator.text.encoding import decode


@click.command("sources")
@click.option("--record", is_flag=True, help="把现有全文的指纹写进 sources.yaml，以后全文有改动就会指出来。")
@workspace_option
@json_option
def command(record: bool, folder: Path, as_json: bool) -> int:
    """列出全部来源：种类、全文在不在、有没有改动、几篇摘编依据它。"""
    workspace = get_workspace(folder)
    library = load(workspace)
    found = registrations(library) if record else ()
    if found:
        path = workspace.lessons / "sources.yaml"
        text = decode(path.read_bytes()).text
        now = registered(text, found)
        after = load(workspace, instead={"lessons/sources.yaml": now}).sources
        if len(after) != len(library.sources) or any(
            after[one.source.id].fingerprint != one.fingerprint for one in found
        ):
            raise UserError("sources.yaml 的写法特殊，没有改动；请照 huoye sources 列出的指纹自己填写 fingerprint")
        save(path.parent, path.name, now.encode())
        library = load(workspace)
    if as_json:
        print_json([_json(library, source) for source in library.sources])
        return ExitCode.DONE
    for source in library.sources:
        _print(library, source)
    click.echo(f"共 {len(library.sources)} 个来源，{len(library.texts)} 个有全文。")
    if record:
        click.echo(f"登记了 {len(found)} 个指纹。" if found else "指纹都已是最新，没有改动。")
    return ExitCode.DONE


def state_of(library: Library, source: Source) -> str:
    """Return what there is to say of a source's full text."""
    text = library.texts.get(source.id)
    if text is None:
        return "全文文件不在" if source.file else "没有全文"
    if not source.fingerprint:
        return "有全文，未登记指纹"
    if is_of_original(source):
        return "有全文，登记的是导入原件的指纹"
    return "有全文" if source.fingerprint == text.fingerprint else "全文与登记时不同"


def _print(library: Library, source: Source) -> None:
    count = len(excerpts_by_source(library, source.id))
    label = SOURCE_RULES[source.kind].label
    text = library.texts.get(source.id)
    fingerprint = f"（{text.fingerprint}）" if text else ""
    click.echo(f"{source.id}　{label}　{state_of(library, source)}{fingerprint}　{count} 篇摘编")
    click.echo(f"    {source.title}")


def _json(library: Library, source: Source) -> dict[str, Any]:
    text = library.texts.get(source.id)
    return {
        "id": source.id, "kind": source.kind, "title": source.title, "file": source.file,
        "state": state_of(library, source), "fingerprint": text.fingerprint if text else "",
        "registered": source.fingerprint, "excerpts": [e.id for e in excerpts_by_source(library, source.id)],
    }  # fmt: skip
