#!/usr/bin/env python3
"""The same documents through other tools, each used at its best, in one run beside Blankett.

    cargo build --profile dist --bins --example partnerships
    python3 -m venv target/compare && target/compare/bin/pip install -r benches/compare/requirements.txt
    target/compare/bin/python benches/compare/compare.py [COUNT]        (100 documents where none is given)

- typst's Python binding: one compiler with its fonts loaded once, in one process and in a process per core. It is given
  Blankett's own merged source, so merging costs it nothing.
- WeasyPrint: a Jinja template compiled once, fonts and style sheet loaded once, PDF/UA-1.
- docxtpl and headless LibreOffice: one template, all files converted in one call (soffice must be on the path). LibreOffice
  needs Open Sans among the system's fonts.

What a tool does not have on this machine is said and left out.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
HERE = ROOT / "benches/compare"
RELEASE = ROOT / "target/dist"
CORES = os.cpu_count()


def documents(folder, count):
    subprocess.run([RELEASE / "examples/partnerships", folder, str(count)], check=True)
    return sorted(folder.glob("*/behovsmelding-2024.json"))


def blankett(data, work, jobs):
    out = work / f"blankett-{jobs}"
    start = time.perf_counter()
    command = [RELEASE / "blankett", "batch", data, "-o", out, "--jobs", str(jobs)]
    subprocess.run(command, check=True, capture_output=True)
    return time.perf_counter() - start, list(out.rglob("*.pdf"))


# The binding has not the feature that header cells of rows need, so its copy of the library does without them.
def typst_root(work):
    root = work / "typst"
    shutil.copytree(ROOT / "templates/lib", root / "lib")
    form = root / "lib/form.typ"
    text = form.read_text(encoding="utf-8")
    changed = text.replace('pdf.header-cell(scope: "row", label-cell(label))', "label-cell(label)")
    assert changed != text, "templates/lib/form.typ has another way to make header cells now"
    form.write_text(changed, encoding="utf-8")
    return root


def typst_sources(files):
    command = [RELEASE / "blankett", "render", "--emit", "typ"]
    return [subprocess.run([*command, file], check=True, capture_output=True).stdout for file in files]


def typst_make(root, out, sources, first):
    import typst

    compiler = typst.Compiler(root=str(root), font_paths=[str(ROOT / "fonts")], ignore_system_fonts=True)
    for number, source in enumerate(sources, first):
        pdf = compiler.compile(input=source, format="pdf", pdf_standards=["a-2a", "ua-1"])
        (out / f"{number}.pdf").write_bytes(pdf)


def typst_binding(sources, work, processes):
    root, out = work / "typst", work / f"typst-{processes}"
    out.mkdir()
    if processes == 1:
        start = time.perf_counter()
        typst_make(root, out, sources, 0)
        return time.perf_counter() - start, list(out.glob("*.pdf"))
    # Not forked: the binding has threads, which a forked process would wait for in vain.
    size = -(-len(sources) // processes)
    with ProcessPoolExecutor(processes, mp_context=get_context("spawn")) as pool:
        list(pool.map(time.sleep, [0.5] * processes))
        start = time.perf_counter()
        parts = range(0, len(sources), size)
        made = [pool.submit(typst_make, root, out, sources[at : at + size], at) for at in parts]
        [part.result() for part in made]
        return time.perf_counter() - start, list(out.glob("*.pdf"))


def amount(number):
    return f"{number:,}".replace(",", "\u00a0")


def view(document, text):
    """What a template shows of a document; `text` turns CommonMark into what the tool takes."""
    lines, estimates = document["budsjett"]["linjer"], document["budsjett"]["anslag"]

    def total(party=None, measure=None):
        picked = [line for line in lines if party in (None, line["part"]) and measure in (None, line["tiltak"])]
        return amount(sum(line["beloep"] for line in picked)) if picked else "–"

    def estimate(measure, period, party):
        found = [e for e in estimates if (e["tiltak"], e["periode"], e["part"]) == (measure, period, party)]
        return [f"Kr {amount(found[0]['beloep'])}", found[0]["begrunnelse"]] if found else ["–", "–"]

    labels = [
        ("forankring", "Beskriv hvordan tiltaket er forankret i den enkelte barnehage og skole på en måte som involverer ansatte og ledere, og i faglig dialog med UH"),
        ("kollektiveProsesser", "Beskriv hvordan tiltakene skal fremme kollektive prosesser for profesjonsutvikling som utvikler barnehagen eller skolen"),
        ("laererutdanning", "Beskriv hvordan dette samarbeidet bidrar til å styrke lærerutdanningen"),
        ("langsiktigPlan", "Beskriv hvordan dette tiltaket er forankret i langsiktig plan"),
    ]
    measures = []
    for measure in document["tiltak"]:
        use = measure["brukAvTilskudd"]
        answers = [(label, text(measure[key])) for key, label in labels]
        answers += [("Eiers tilskudd skal brukes på følgende måte", text(use["eier"])), ("UH sitt tilskudd skal brukes på følgende måte", text(use["uh"]))]
        measures.append({
            **measure,
            "sums": [f"Kr {total(party, measure['id'])}" for party in ("eier", "uh", None)],
            "answers": answers,
            "reason": text(measure["koordinator"]["begrunnelse"]),
            "target": text(measure["maalgruppe"]),
            "estimates": [[p, *estimate(measure["id"], p, "eier"), *estimate(measure["id"], p, "uh")] for p in document["skjema"]["anslagsperioder"]],
        })
    own = [total(party) for party in ("eier", "uh", None)]
    totals = [[o["navn"], *(own if o["navn"] == document["ordning"] else ["–"] * 3)] for o in document["skjema"]["ordninger"]]
    others = [[owner["navn"], owner["kontaktperson"], "Eier"] for owner in document["partnerskap"]["eiere"][1:]]
    return {
        "d": document,
        "measures": measures,
        "totals": [*totals, ["Sum", *own]],
        "others": others + [["–"] * 3] * (9 - len(others)),
        "contact": [("Navn", "navn"), ("Funksjon", "funksjon"), ("Telefon", "telefon"), ("E-post", "epost"), ("Kontonr", "kontonummer"), ("Org. Nr", "organisasjonsnummer"), ("Ev. merkes", "merkes")],
        "tick": lambda on: "☒" if on else "☐",
        "yes_no": lambda yes: "☒ Ja ☐ Nei" if yes else "☐ Ja ☒ Nei",
    }


def weasyprint(files, work):
    import jinja2
    from markdown_it import MarkdownIt
    from markupsafe import Markup
    from weasyprint import CSS, HTML
    from weasyprint.text.fonts import FontConfiguration

    out = work / "weasyprint"
    out.mkdir()
    environment = jinja2.Environment(loader=jinja2.FileSystemLoader(HERE), autoescape=True)
    template, markdown = environment.get_template("form.html.j2"), MarkdownIt()
    fonts = FontConfiguration()
    faces = "".join(
        f'@font-face {{ font-family: "Open Sans"; src: url("{(ROOT / "fonts" / file).as_uri()}"); font-weight: {weight}; font-style: {style} }}'
        for file, weight, style in [("OpenSans-Regular.ttf", 400, "normal"), ("OpenSans-SemiBold.ttf", 600, "normal"), ("OpenSans-Bold.ttf", 700, "normal"), ("OpenSans-Italic.ttf", 400, "italic")]
    )
    css = CSS(string=faces + (HERE / "form.css").read_text(), font_config=fonts)
    start = time.perf_counter()
    for file in files:
        document = json.loads(file.read_text())
        html = template.render(view(document, lambda text: Markup(markdown.render(text))))
        name = f"{file.parent.name}.pdf"
        HTML(string=html).write_pdf(out / name, stylesheets=[css], font_config=fonts, pdf_variant="pdf/ua-1")
    return time.perf_counter() - start, list(out.glob("*.pdf"))


def docx_template(path):
    """The form as a Word template. Its loops are docxtpl's tags, in paragraphs and rows of their own."""
    import docx

    form = docx.Document()
    form.styles["Normal"].font.name = "Open Sans"
    form.styles["Normal"].font.size = docx.shared.Pt(9.5)

    def table(*rows):
        made = form.add_table(rows=0, cols=max(len(row) for row in rows))
        made.style = "Table Grid"
        for row in rows:
            for cell, text in zip(made.add_row().cells, row):
                cell.text = text

    def paragraphs(*texts):
        [form.add_paragraph(text) for text in texts]

    paragraphs("{{ d.skjema.etat.navn }}", "{%p for name in d.skjema.etat.samiskeNavn %}", "{{ name.navn }}", "{%p endfor %}")
    form.add_heading("{{ d.skjema.tittel }}", 1)
    table(
        ["Behovsmeldingen gjelder:", "{% for o in d.skjema.ordninger %}{{ tick(o.navn == d.ordning) }} {{ o.navn }} {% endfor %}"],
        ["Eier:", "{{ d.partnerskap.eiere | map(attribute='navn') | join(', ') }} {{ d.partnerskap.nettverk }}"],
        ["Universitet/Høgskole:", "{{ d.partnerskap.uh | map(attribute='navn') | join(', ') }}"],
    )
    table(["Kontaktpersoner:", "Eier", "UH"], ["{%tr for label, key in contact %}", "", ""], ["{{ label }}", "{{ d.partnerskap.kontaktpersoner.eier[key] }}", "{{ d.partnerskap.kontaktpersoner.uh[key] }}"], ["{%tr endfor %}", "", ""])
    table(
        ["Partnerskapet består av flere eiere?", "{{ yes_no(d.flereEiere) }}"],
        ["Partnerskapet består av flere UH?", "{{ yes_no(d.flereUh) }}"],
        ["Partnerskapet leverer behovsmelding i flere ordninger?", "{{ yes_no(d.flereOrdninger) }}"],
        ["Totalt antall tiltak det er behov for tilskudd til?", "{{ d.antallTiltak }}"],
    )
    form.add_heading("Total sum det meldes behov for {{ d.skjema.aar }}", 2)
    loop = lambda head, items, row: table(head, ["{%tr for " + items + " %}"] + [""] * (len(head) - 1), row, ["{%tr endfor %}"] + [""] * (len(head) - 1))
    loop(["Ordning", "Eier", "UH", "Totalt"], "row in totals", ["{{ row[0] }}", "{{ row[1] }}", "{{ row[2] }}", "{{ row[3] }}"])
    paragraphs("{%p for m in measures %}")
    form.add_heading("Tiltak {{ loop.index }}", 2)
    table(["Navn på tiltak:", "{{ m.navn }}"])
    form.add_heading("Tilskuddet fordeles", 3)
    table(["Eier", "UH", "Sum totalt"], ["{{ m.sums[0] }}", "{{ m.sums[1] }}", "{{ m.sums[2] }}"])
    table(["Hva skal tilskuddet brukes til?", "{{ m.bruksomraade }}"])
    paragraphs("{%p for label, text in m.answers %}")
    form.add_heading("{{ label }}", 3)
    paragraphs("{{ text }}", "{%p endfor %}")
    table(
        ["Det er behov for å bruke midler til koordinator for dette tiltaket?", "{{ yes_no(m.koordinator.behov) }}"],
        ["Begrunn", "{{ m.reason }}"],
        ["Tiltakets varighet", "{% for p in d.skjema.perioder %}{{ tick(p in m.varighet) }} {{ p }} {% endfor %}"],
    )
    form.add_heading("Dersom tiltak ønskes videreført etter vår 2025 gi anslag på behov", 3)
    loop(["Periode", "Eier", "Begrunnelse", "UH", "Begrunnelse"], "row in m.estimates", [f"{{{{ row[{n}] }}}}" for n in range(5)])
    form.add_heading("Hvem er målgruppa for tiltaket?", 3)
    paragraphs("{{ m.target }}", "{%p endfor %}")
    form.add_heading("Liste over andre eiere og UH i partnerskapet", 2)
    loop(["Nr.", "Navn på eier/UH", "Kontaktperson", "Eier/UH"], "row in others", ["{{ loop.index }}", "{{ row[0] }}", "{{ row[1] }}", "{{ row[2] }}"])
    form.add_heading("Behovsmeldingen har vært drøftet i medbestemmelse", 2)
    paragraphs("{{ yes_no(d.medbestemmelse.droeftet) }}")
    form.add_heading("Hvem som har deltatt:", 3)
    loop(["Rolle", "Navn"], "p in d.medbestemmelse.deltakere", ["{{ p.rolle }}", "{{ p.navn }}"])
    form.add_heading("Hvor mange enheter er inkludert i behovsmeldingen?", 2)
    keys = ["kommunaleBarnehager", "privateBarnehager", "offentligeSkoler", "privateSkoler", "ppTjenester"]
    table(["Kommunale barnehager", "Private barnehager", "Offentlige skoler", "Private skoler", "PP-tjenester"], [f"{{{{ d.enheter.{key} }}}}" for key in keys])
    form.save(path)


def libreoffice(files, work):
    from docxtpl import DocxTemplate, Listing

    out, filled = work / "libreoffice", work / "docx"
    out.mkdir()
    filled.mkdir()
    path = work / "form.docx"
    docx_template(path)
    start = time.perf_counter()
    for file in files:
        template = DocxTemplate(path)
        template.render(view(json.loads(file.read_text()), Listing), autoescape=True)
        template.save(filled / f"{file.parent.name}.docx")
    options = 'pdf:writer_pdf_Export:{"SelectPdfVersion":{"type":"long","value":"2"},"PDFUACompliance":{"type":"boolean","value":"true"}}'
    profile = f"-env:UserInstallation={(work / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", options, "--outdir", out, *sorted(filled.glob("*.docx"))]
    subprocess.run(command, check=True, capture_output=True)
    return time.perf_counter() - start, list(out.glob("*.pdf"))


def main():
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 100
    with tempfile.TemporaryDirectory() as temporary:
        work = Path(temporary)
        files = documents(work / "data", count)
        typst_root(work)
        sources = typst_sources(files)
        # The slow ones are given a part of the documents; what counts is the rate.
        few = files[: max(10, count // 10)]
        runs = [
            ("Blankett, two jobs", lambda: blankett(work / "data", work, 2), count),
            ("Blankett, one job", lambda: blankett(work / "data", work, 1), count),
            ("typst binding, one process", lambda: typst_binding(sources, work, 1), count),
            (f"typst binding, {CORES} processes", lambda: typst_binding(sources, work, CORES), count),
            ("WeasyPrint", lambda: weasyprint(few, work), len(few)),
            ("docxtpl and LibreOffice", lambda: libreoffice(few, work), len(few)),
        ]
        rates = {}
        for name, run, number in runs:
            try:
                seconds, made = run()
            except (ImportError, FileNotFoundError) as missing:
                print(f"{name}: left out, {missing}", file=sys.stderr)
                continue
            assert len(made) == number and all(pdf.stat().st_size for pdf in made), f"{name} did not make every document"
            rates[name] = number / seconds
        ours = rates["Blankett, two jobs"]
        print(f"{'':28} {'documents a second':>20} {'Blankett, two jobs, is':>24}")
        for name, rate in rates.items():
            print(f"{name:28} {rate:>20.1f} {ours / rate:>22.1f} ×")


if __name__ == "__main__":
    main()
