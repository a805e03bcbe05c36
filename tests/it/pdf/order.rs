//! Whether a PDF is read in the order in which it is seen.

use super::Pdf;
use super::reader::{Kid, Node};

impl Pdf {
    /// The breaches of the rule that the order of the content streams, the order of the structure tree and the order on
    /// the page are the same: from top to bottom, and in a row from left to right. Footnotes are at the foot and are
    /// read where their marks are, cells that span rows are drawn after these, and drawings are read as words.
    pub fn disorder(&self) -> Vec<String> {
        let mut found = Vec::new();
        let mut last_of_page = vec![None; self.pages];
        let mut is_tagged = vec![false; self.chunks.len()];
        let mut apart = Vec::new();
        self.roots.iter().for_each(|root| set_apart(root, false, &["FENote", "Note", "Figure"], &mut apart));
        for at in &self.tagged {
            let chunk = &self.chunks[*at];
            is_tagged[*at] = true;
            if apart.contains(at) {
                continue;
            }
            let last = &mut last_of_page[chunk.page];
            if last.is_some_and(|last| last > *at) {
                found.push(format!("page {}: {:?} is drawn before what is read before it", chunk.page + 1, chunk.text));
            }
            *last = Some(*at);
        }
        let drawn = self.chunks.iter().zip(&is_tagged).enumerate();
        let drawn = drawn.filter(|(_, (chunk, _))| !chunk.artifact && !chunk.text.trim().is_empty());
        let mut before: Option<&super::Chunk> = None;
        for (at, (chunk, is_tagged)) in drawn {
            if !is_tagged {
                found.push(format!("page {}: {:?} is not in the structure tree", chunk.page + 1, chunk.text));
            }
            if apart.contains(&at) {
                continue;
            }
            if let Some(before) = before.filter(|before| before.page == chunk.page) {
                let above = chunk.y > before.y + 0.6 * chunk.size.max(before.size);
                if above && chunk.x[0] < before.x[0] {
                    found.push(format!(
                        "page {}: {:?} stands above and left of {:?}, which is read before it",
                        chunk.page + 1,
                        chunk.text,
                        before.text
                    ));
                }
            }
            before = Some(chunk);
        }
        found.extend(self.unread());
        found
    }

    /// Text between head and foot of a page that is passed over in reading, and no header cell that was read before.
    fn unread(&self) -> Vec<String> {
        let mut headers = Vec::new();
        self.roots.iter().for_each(|root| set_apart(root, false, &["TH", "Figure"], &mut headers));
        let spaceless = |text: &str| text.split_whitespace().collect::<String>();
        let read: String = headers.iter().map(|at| spaceless(&self.chunks[*at].text)).collect();
        let page = self.doc.page_iter().next().and_then(|id| self.doc.get_dictionary(id).ok());
        let size = page.and_then(|page| page.get(b"MediaBox").and_then(|size| size.as_array()).ok());
        let height = f64::from(size.expect("a page has a size")[3].as_float().expect("it is a number"));
        let mm = 72.0 / 25.4;
        let body = (22.0 * mm)..(height - 18.0 * mm);
        let passed = self.chunks.iter().filter(|chunk| chunk.artifact && body.contains(&chunk.y));
        // The dots of the table of contents are not read.
        let passed = passed.filter(|chunk| chunk.text.chars().any(char::is_alphanumeric));
        let unread = passed.filter(|chunk| !read.contains(&spaceless(&chunk.text)));
        unread.map(|chunk| format!("page {}: {:?} is not read", chunk.page + 1, chunk.text)).collect()
    }
}

/// The chunks of these roles, and of cells that span rows.
fn set_apart(node: &Node, inside: bool, roles: &[&str], chunks: &mut Vec<usize>) {
    let apart = roles.iter().any(|role| node.head.starts_with(role));
    let inside = inside || apart || node.head.contains(" rowspan=");
    for kid in &node.kids {
        match kid {
            Kid::Chunk(at) if inside => chunks.push(*at),
            Kid::Chunk(_) => {}
            Kid::Node(kid) => set_apart(kid, inside, roles, chunks),
        }
    }
}
