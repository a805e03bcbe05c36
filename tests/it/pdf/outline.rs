//! The elements of a document: headings, tables, figures, quotations and notes, in reading order.

use std::collections::BTreeMap;

use super::object::{catalog, dict, get, list, name, string};
use super::reader::{Kid, Node};
use super::{Pdf, Text};

/// A part of the structure tree.
#[derive(Debug)]
pub enum Part {
    /// Its text.
    Heading(String),
    /// Its rows.
    Table(Vec<Vec<Cell>>),
    /// Its alternative text.
    Figure(String),
    Quotation,
    Note,
}

#[derive(Debug)]
pub struct Cell {
    pub header: bool,
    pub rows: usize,
    pub columns: usize,
    pub text: String,
}

impl Pdf {
    /// Its parts, in the order of the structure tree; those in cells of tables are parts of these.
    pub fn parts(&self) -> Vec<Part> {
        let mut parts = Vec::new();
        self.roots.iter().for_each(|root| self.part(root, &mut parts));
        parts
    }

    fn part(&self, node: &Node, parts: &mut Vec<Part>) {
        let role = node.head.split([' ', '(']).next().unwrap_or_default();
        match role {
            "H1" | "H2" | "H3" | "H4" | "H5" | "H6" => {
                parts.push(Part::Heading(self.text_of(node)));
                return;
            }
            "Table" => {
                let mut rows = Vec::new();
                self.rows(node, &mut rows);
                parts.push(Part::Table(rows));
                return;
            }
            "Figure" => parts.push(Part::Figure(node.alt.clone().unwrap_or_default())),
            "BlockQuote" => parts.push(Part::Quotation),
            "FENote" | "Note" => parts.push(Part::Note),
            _ => {}
        }
        kids(node).for_each(|kid| self.part(kid, parts));
    }

    fn rows(&self, node: &Node, rows: &mut Vec<Vec<Cell>>) {
        for kid in kids(node) {
            if kid.head.starts_with("TR") {
                rows.push(kids(kid).map(|cell| self.cell(cell)).collect());
            } else {
                self.rows(kid, rows);
            }
        }
    }

    fn cell(&self, node: &Node) -> Cell {
        let span = |key: &str| {
            let value = node.head.split(key).nth(1).and_then(|rest| rest.split(' ').next());
            value.map_or(1, |value| value.parse().expect("a span is a number"))
        };
        Cell {
            header: node.head.starts_with("TH"),
            rows: span("rowspan="),
            columns: span("colspan="),
            text: self.text_of(node),
        }
    }

    fn text_of(&self, node: &Node) -> String {
        let (mut lines, mut open) = (vec![], Text::new(" "));
        self.write_text(node, &mut lines, &mut open);
        lines.push(open.finish());
        lines.retain(|line| !line.is_empty());
        crate::support::spaced(&lines.join(" ").replace('\u{2060}', ""))
    }

    /// Asserts that the rows of every table have the same number of columns, cells that span several counted as such.
    #[track_caller]
    pub fn assert_grids_close(&self) {
        for part in self.parts() {
            let Part::Table(rows) = part else { continue };
            // For each column, how many rows further down a cell from above reaches.
            let mut reaching: BTreeMap<usize, usize> = BTreeMap::new();
            let mut widths = Vec::new();
            for row in &rows {
                let mut column = 0;
                let mut next = BTreeMap::new();
                let mut pass = |column: &mut usize| {
                    while let Some(rows) = reaching.remove(column) {
                        if rows > 1 {
                            next.insert(*column, rows - 1);
                        }
                        *column += 1;
                    }
                };
                let mut begun = Vec::new();
                for cell in row {
                    pass(&mut column);
                    begun.extend(
                        (column..column + cell.columns).filter(|_| cell.rows > 1).map(|at| (at, cell.rows - 1)),
                    );
                    column += cell.columns;
                }
                pass(&mut column);
                assert!(reaching.is_empty(), "cells reach over others in {row:?}");
                next.extend(begun);
                reaching = next;
                widths.push(column);
            }
            assert!(reaching.is_empty(), "a cell reaches out of its table: {rows:?}");
            assert!(widths.windows(2).all(|pair| pair[0] == pair[1]), "rows have {widths:?} columns: {rows:?}");
        }
    }

    /// The bookmarks, in order.
    pub fn bookmarks(&self) -> Vec<String> {
        fn walk(pdf: &Pdf, item: &lopdf::Dictionary, titles: &mut Vec<String>) {
            titles.extend(string(&pdf.doc, item, "Title").map(|title| crate::support::spaced(&title)));
            for key in ["First", "Next"] {
                if let Some(item) = get(&pdf.doc, item, key) {
                    walk(pdf, dict(item), titles);
                }
            }
        }
        let mut titles = Vec::new();
        if let Some(outlines) = get(&self.doc, catalog(&self.doc), "Outlines") {
            walk(self, dict(outlines), &mut titles);
        }
        titles
    }

    /// The web addresses that its links lead to.
    pub fn web_links(&self) -> Vec<String> {
        let mut links = Vec::new();
        for id in self.doc.page_iter() {
            let page = self.doc.get_dictionary(id).expect("a page is a dictionary");
            for annotation in list(&self.doc, page, "Annots") {
                let Some(action) = get(&self.doc, dict(annotation), "A").map(dict) else { continue };
                if name(&self.doc, action, "S") == "URI" {
                    links.extend(string(&self.doc, action, "URI"));
                }
            }
        }
        links
    }
}

fn kids(node: &Node) -> impl Iterator<Item = &Node> {
    node.kids.iter().filter_map(|kid| match kid {
        Kid::Node(node) => Some(node),
        Kid::Chunk(_) => None,
    })
}
