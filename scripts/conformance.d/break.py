"""Breaks a good PDF in one way at a time: break.py GOOD.pdf FOLDER

Prints, as JSON, which tool of scripts/conformance must reject each broken file.
"""

import json
import re
import sys
from pathlib import Path

import pikepdf
from pikepdf import Array, Name


def elements(node):
    """Every structure element below a node."""
    kids = node.get(Name.K, Array())
    for kid in kids if isinstance(kids, Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and Name.S in kid:
            yield kid
            yield from elements(kid)


def no_title(pdf):
    del pdf.docinfo["/Title"]
    with pdf.open_metadata(set_pikepdf_as_editor=False) as metadata:
        del metadata["dc:title"]


def untagged_text(pdf):
    """Text that is neither in the structure tree nor marked as an artifact."""
    page = pdf.pages[0]
    font = next(iter(page.Resources.Font.keys()))
    page.contents_add(f"BT {font} 12 Tf 100 100 Td <0003> Tj ET".encode())


def empty_header_cell(pdf):
    """The first header cell of a column loses its content; what it drew becomes an artifact."""
    cell = next(e for e in elements(pdf.Root.StructTreeRoot) if e.S == Name.TH and e.get(Name.A) is not None)
    del cell[Name.K]


def unembedded_font(pdf):
    for item in pdf.objects:
        if isinstance(item, pikepdf.Dictionary) and Name.FontFile2 in item:
            del item[Name.FontFile2]
            return


def damaged_xref(data):
    """The pointer to the cross-reference table leads elsewhere."""
    return re.sub(rb"startxref\s+\d+", b"startxref\n7", data)


BROKEN = {
    "no-title": (no_title, "veraPDF ua1"),
    "untagged-text": (untagged_text, "veraPDF ua1"),
    "empty-header-cell": (empty_header_cell, "outloud"),
    "unembedded-font": (unembedded_font, "veraPDF a"),
}


def main():
    good, folder = Path(sys.argv[1]), Path(sys.argv[2])
    for name, (change, _) in BROKEN.items():
        with pikepdf.open(good) as pdf:
            change(pdf)
            pdf.save(folder / f"{name}.pdf")
    (folder / "damaged-xref.pdf").write_bytes(damaged_xref(good.read_bytes()))
    print(json.dumps({**{name: tool for name, (_, tool) in BROKEN.items()}, "damaged-xref": "qpdf"}))


if __name__ == "__main__":
    main()
